"""What a lesson weighs for a class and how hard it is to read, as `python -m tools.benchmarks.lesson` measured it."""

import csv
from functools import cache
from pathlib import Path

from content.answers import Answer, AnswerTable
from content.choices import Arguments
from content.reader import Reader

MEASURED = Path(__file__).with_name("class_numbers.csv")
PUPILS = 30
WEIGHTS = ("plain_first", "plain_set", "application_first", "application_set")
AGES = ("statements", "reasons")


def class_numbers(reader: Reader, chosen: Arguments) -> list[AnswerTable]:
    """Return what one pupil and a class load, without scripts and with the application, and the age to read at."""
    return [
        AnswerTable(reader.say("lesson.class.weight", n=PUPILS), tuple(_weight(way, reader) for way in WEIGHTS)),
        AnswerTable(reader.say("lesson.class.age"), tuple(_age(what, reader) for what in AGES)),
    ]


def _weight(way: str, reader: Reader) -> Answer:
    kilobytes = _measured()[f"{way}_kb"]
    said = reader.say("lesson.class.loads", each=round(kilobytes), all=kilobytes * PUPILS / 1000)
    return Answer(reader.say(f"lesson.class.{way}"), said, reader.say("lesson.class.measured"))


def _age(what: str, reader: Reader) -> Answer:
    said = reader.say("lesson.class.years", n=round(_measured()[f"{what}_age"]))
    return Answer(reader.say(f"lesson.class.{what}"), said, reader.say("lesson.class.formula"))


@cache
def _measured() -> dict[str, float]:
    with MEASURED.open(encoding="utf-8", newline="") as file:
        return {row["what"]: float(row["value"]) for row in csv.DictReader(file)}
