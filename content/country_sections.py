"""The sections of the page of one country: its numbers first, then a tab for each part."""

from dataclasses import replace

from content import country_numbers
from content.cache import cached
from content.choices import Arguments
from content.entries import lists
from content.entries.country import part_in_story
from content.entries.entry import Entry
from content.page import Section
from content.reader import Reader
from tables import as_of, country_rows

WITH_VIEWS = ("leaving", "passing", "arriving", "r4v", "inside")  # tabs


def edition(reader: Reader) -> str:
    """Return at publication that the numbers are those of today, else nothing."""
    return reader.say("view.today", day=as_of.publication_day()) if reader.at_publication else ""


def story(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the part of the chosen country in the story."""
    return [cached(part_in_story, chosen["country"], reader.on_any_screen())]


def events(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the events that concern the chosen country, each with its title and when it was."""
    keys = country_rows.events(reader.table("events"), chosen["country"])["event"]
    return [replace(event, paragraphs=event.paragraphs[:1]) for event in lists.of("event", keys, reader)]


SECTIONS = (
    Section("numbers", lead=edition, answers=country_numbers.numbers),
    Section("story", "country.section.story", facts=("country",), tab="story", entries=story, unseen=True),
    *(Section(part, f"country.section.{part}", facts=("country",), tab=part, unseen=True) for part in WITH_VIEWS),
    Section(
        "causes",
        "country.section.causes",
        facts=("country",),
        tab="causes",
        answers=country_numbers.named_causes,
        unseen=True,
    ),
    Section(
        "events",
        lambda chosen, number: "country.events" if number else "country.no_events",
        counted=True,
        tab="events",
        entries=events,
    ),
)
