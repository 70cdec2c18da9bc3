"""The ledger as a class walks through it: a statement by its link, then a guess before the record is shown."""

import re

from playwright.sync_api import expect

from tables.load import rows
from tables.words import words

EN = words("en")


def test_a_statement_opens_by_its_own_link_and_the_way_back_closes_it(visit):
    page = visit.open("/claims")
    claim = rows("claims")["C05"].paraphrase
    heads = page.get_by_role("heading", level=3)
    expect(heads.first).not_to_have_text(claim)
    page.locator('a[href$="/claims?claim=C05"]').click()
    expect(page).to_have_url(re.compile(r"/claims\?claim=C05$"))
    expect(heads.first).to_have_text(claim)
    page.go_back()
    expect(page).to_have_url(re.compile(r"/claims$"))
    expect(heads.first).not_to_have_text(claim)


def test_a_guess_in_the_lesson_uncovers_the_record_and_counts(visit):
    page = visit.open("/claims?view=lesson&claim=C05")
    claim = rows("claims")["C05"]
    record = page.get_by_text(claim.reasoning)
    expect(page.get_by_role("heading", name=claim.paraphrase)).to_be_visible()
    expect(record).to_have_count(0)
    verdict = EN["verdict"][claim.verdict]
    page.locator(".st-key-guess_C05").get_by_role("button", name=verdict, exact=True).click()
    expect(record).to_be_visible()
    expect(page.get_by_text(EN["claims"]["same"])).to_be_visible()
    score = EN["claims"]["score"]["one"].format(n=1, same=1, all=len(rows("claims")))
    expect(page.get_by_text(score)).to_be_visible()
