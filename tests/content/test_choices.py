"""A code in a link counts as people and messengers write it; what is no code is a fault."""

import pytest

from content import choices, link_codes
from content.catalogue import PAGES
from content.choices import Several
from content.reader import Reader
from tests.content.choices import codes_of, every, of, settled
from tests.everywhere import some

APPENDED = ["{})", "{}).", "{},", "“{}”", '"{}"', "{}…", "{}%20", "{} ", "{}\u200b", "<{}>", "*{}*", "{}🙂", "{}!"]


def requested(page: str, *pairs: tuple[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return the choices that a link makes on a page, as codes, and the rules of what is wrong in it."""
    declared = PAGES[page]
    given, faults = choices.read(declared.parameters().values(), pairs, Reader())
    return declared.codes(given), [fault.rule for fault in faults]


@pytest.mark.parametrize(("page", "choice"), some(3, every()))
def test_every_code_counts_in_any_case_and_with_what_was_appended(page, choice):
    codes = codes_of(page, choice)
    for code in codes:
        for text in {code.lower(), code.upper(), *(form.format(code) for form in APPENDED)}:
            assert link_codes.one(choice, [text], codes) == (code, None)
    for key, form in zip([choice, f"amp;{choice}", f"amp;amp;{choice.upper()}"], APPENDED[:3], strict=True):
        found = {} if settled(page, choice) else {choice: codes[-1]}
        assert requested(page, (key, form.format(codes[-1].lower()))) == (found, []), key


@pytest.mark.parametrize(("page", "choice"), some(3, every(), 1))
def test_what_is_no_code_is_a_fault_and_so_is_more_than_one_where_one_can_be_shown(page, choice):
    if settled(page, choice):
        assert requested(page, (choice, "n/a")) == ({}, [])
        return
    assert requested(page, (choice, "n/a")) == ({}, ["unknown"])
    first, *_, last = codes_of(page, choice) * 2
    several = isinstance(of(page, choice), Several)
    both = ({choice: ",".join(sorted([first, last]))}, []) if several else ({}, ["twice"])
    assert requested(page, (choice, first), (choice, last)) == (both if first != last else ({choice: first}, []))
    assert requested(page, (choice, first), (choice, f"{first},")) == ({choice: first}, [])
    assert requested(page, (choice, ""), (choice, ",")) == ({}, [])


@pytest.mark.parametrize(
    ("page", "choice"), [(page, name) for page, name in every() if isinstance(of(page, name), Several)]
)
def test_a_form_sends_several_codes_one_by_one_and_says_that_there_is_none(page, choice):
    codes, allowed = sorted(codes_of(page, choice)[:2]), of(page, choice).none
    sent = [(choice, code) for code in codes]
    assert requested(page, *sent) == ({choice: ",".join(codes)}, [])
    nothing = (choice, link_codes.NONE)
    assert requested(page, nothing) == (({choice: link_codes.NONE}, []) if allowed else ({}, ["unknown"]))
    assert not allowed or requested(page, nothing, *sent) == ({choice: ",".join(codes)}, [])


def test_a_number_has_a_sign_only_where_it_stands_before_it():
    assert link_codes.number("year", ["2019-"], 1951, 2025) == (2019, None)
    assert link_codes.number("year", ["-2019"], 1951, 2025)[0] is None
