"""A file of words is a language that readers are offered."""

import tomllib

import pytest
from babel import Locale

from tables import package, translations


@pytest.mark.parametrize("path", sorted((package.DATA / "text").iterdir()), ids=lambda path: path.name)
def test_every_file_of_words_is_a_language_with_a_name_of_its_own_and_a_locale_that_cldr_knows(path):
    assert path.stem in translations.languages(), "readers are not offered it: it is no TOML or lacks [language]"
    own = tomllib.loads(path.read_text("utf-8"))["language"]
    assert {"name", "locale"} <= own.keys(), "its section [language] has `name` and `locale`"
    assert Locale.parse(own["locale"])
