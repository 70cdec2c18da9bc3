"""The ledger as a class walks through it: a statement by its link, then a guess before the record is shown."""

import re

from playwright.sync_api import expect

from tables.load import rows
from tables.words import words

EN = words("en")


def test_a_statement_opens_by_its_link_and_in_the_lesson_a_guess_uncovers_the_record_and_counts(visit):
    page, claim = visit.open("/claims"), rows("claims")["C05"]
    heads, record = page.get_by_role("heading", level=3), page.get_by_text(claim.reasoning)
    expect(heads.first).not_to_have_text(claim.paraphrase)
    page.locator('a[href$="claims?claim=C05"]').click()
    page.wait_for_url(re.compile(r"/claims\?claim=C05$"))
    expect(heads.first).to_have_text(claim.paraphrase)
    record.wait_for()
    page.get_by_role("radio", name=EN["claims"]["view"]["lesson"]).click()
    page.wait_for_url(re.compile(r"view=lesson"))
    expect(record).to_have_count(0)
    verdict = EN["verdict"][claim.verdict]
    page.locator(".st-key-guess_C05").get_by_role("radio", name=verdict, exact=True).click()
    record.wait_for()
    page.get_by_text(EN["claims"]["same"]).wait_for()
    score = EN["claims"]["score"]["one"].format(n=1, same=1, all=len(rows("claims")))
    page.get_by_text(score).wait_for()
    page.go_back()
    page.go_back()
    page.wait_for_url(re.compile(r"/claims$"))
    expect(heads.first).not_to_have_text(claim.paraphrase)
