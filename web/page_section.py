"""The sections of a page as the server sends them: the same headings, views and entries as in the application."""

from dataclasses import dataclass, field

from content.answers import Answer
from content.catalogue import view_for
from content.entries.entry import Entry
from content.entry_table import EntryTable
from content.key_figures import key_figures
from content.links import Link
from content.markdown import plain
from content.page import Section, ViewSpec
from content.pictures import credit, state
from content.tabs import opening
from content.text_table import TextTable
from content.view_link import view_link
from tables.table_error import TableError
from views.text import bar_table
from views.text.key_figures import Tile
from web.entry_text import EntryText, cited, entry_text
from web.page_form import Form, card_form
from web.page_picture import Picture, page_picture, sheet_picture
from web.page_question import QuestionText, question_text
from web.page_request import WHOLE, PageRequest
from web.page_table import TableText, table_text
from web.page_values import values
from web.responses import BASE_URL_PLACEHOLDER


@dataclass(frozen=True)
class ViewText:
    """A view as text and picture, with its own choices, and links to its sources.

    `rows` is the address of its rows, if it has any, `live` leads to the page on which it is a live chart or map.
    `bars` are the largest of the rows as HTML, `values` the first of the `number` of its rows, where they count.
    `foot` says on paper whose figures these are, of which day, and where.
    """

    title: str
    anchor: str
    live: Link
    form: Form | None
    line: str
    rows: str
    picture: Picture | None
    note: str
    links: list[Link]
    bars: str = ""
    foot: list[str] = field(default_factory=list)
    values: TextTable | None = None
    number: int = 0


@dataclass(frozen=True)
class AnswerText:
    """An answer as text, with the address of its view, or none, and links to its sources."""

    what: str
    link: str
    said: str
    when: str
    links: list[Link]


@dataclass
class SectionText:
    """A section as plain text; `answers` are tables, each with its title; `faults` say what of it cannot be shown.

    It may lie `in_tab`, its heading be `unseen`: heard only, and its entries be `compact`: lines to choose from;
    where choices leave none of them, `all_link` leads to all.
    """

    anchor: str
    title: str
    lead: list[str]
    in_tab: bool = False
    unseen: bool = False
    compact: bool = False
    all_link: str = ""
    key_figures: list[tuple[Tile, list[Link]]] = field(default_factory=list)
    answers: list[tuple[str, list[AnswerText]]] = field(default_factory=list)
    views: list[ViewText] = field(default_factory=list)
    table: TableText | None = None
    question: QuestionText | None = None
    entries: list[EntryText] = field(default_factory=list)
    faults: list[TableError] = field(default_factory=list)

    @property
    def groups(self) -> list[tuple[EntryText | None, list[EntryText]]]:
        """Return the entries under the headings among them: each with those below it, without one those before all."""
        groups: list[tuple[EntryText | None, list[EntryText]]] = [(None, [])]
        for entry in self.entries:
            if entry.heads:
                groups.append((entry, []))
            else:
                groups[-1][1].append(entry)
        return [(head, entries) for head, entries in groups if head or entries]

    @property
    def is_menu(self) -> bool:
        """Return whether it is nothing but links to other pages, which are of no use on paper."""
        if self.key_figures or self.answers or self.views or self.table or self.lead or self.question:
            return False
        return bool(self.entries) and not any(one.lines or one.code or one.links for one in self.entries)


def sections(request: PageRequest) -> list[SectionText]:
    """Return the sections of a page, in their order. Raises `TableError` when a choice cannot be made."""
    page = request.declared
    shown = page.in_all_tabs if request.printed == WHOLE else page.shown
    return [_section(section, request) for section in shown(request.reader, request.chosen)]


def _section(section: Section, request: PageRequest) -> SectionText:
    held = section.content(request.reader, request.chosen)
    lead = [plain(line) for line in held.lead.splitlines() if line]
    text = SectionText(section.anchor, held.title, lead, bool(section.tab), section.unseen, section.compact)
    text.faults += [held.fault] if held.fault else []
    try:
        text.key_figures += _key_figures(request)[section.key_figures] if section.key_figures else []
        text.answers += [(table.title, [_answer(one, request) for one in table.answers]) for table in held.answers]
        text.table = _table(held.table, section, request) if held.table else None
        text.question = question_text(held.question, request) if held.question else None
        text.entries += [entry_text(one, request) for one in _entries(section, held.entries, request)]
        text.all_link = request.link(request.page) if section.compact and not held.entries else ""
    except TableError as error:
        text.faults.append(error)
    for spec in held.views:
        try:
            text.views.append(_view(spec, request))
        except TableError as error:
            text.faults.append(error)
    return text


def _entries(section: Section, listed: list[Entry], request: PageRequest) -> list[Entry]:
    """Return what a section lists; of a list of single lines each entry in full where the whole page is printed."""
    if not section.compact or request.printed != WHOLE:
        return listed
    found = (request.declared.entry(entry.key, request.reader) for entry in listed)
    return [entry for entry in found if entry]


def _view(spec: ViewSpec, request: PageRequest) -> ViewText:
    reader, chosen = request.reader, request.chosen
    made, link = view_for(spec, reader, chosen), view_link(spec, reader, chosen)
    picture = sheet_picture if request.printed else page_picture
    return ViewText(
        title=made.title,
        anchor=spec.anchor,
        live=(reader.say(f"web.live.{spec.kind}"), _live_address(spec, request)),
        form=card_form(spec.choices, request, spec.anchor),
        line=plain(made.line),
        rows=link if len(made.rows) else "",
        picture=picture(spec, made, reader, chosen),
        note=plain(made.note),
        links=cited(made.sources, request),
        bars=bar_table.html(made.beside, reader.say("map.largest")) if made.beside else "",
        foot=_foot(made.sources, link, request),
        values=values(spec, made, reader, chosen),
        number=len(made.rows),
    )


def _table(table: EntryTable, section: Section, request: PageRequest) -> TableText:
    page, kept = request.declared, request.parameters()
    if page.tabs:
        kept = {name: code for name, code in kept.items() if name != page.tabs.name} | opening(page, section.anchor)
    link = f"{request.link(request.page, **kept)}#{section.anchor}"
    sources = ";".join(row.sources for row in table.rows)
    return table_text(table, [cited(row.sources, request) for row in table.rows], _foot(sources, link, request))


def _foot(sources: str, link: str, request: PageRequest) -> list[str]:
    """Return what is said on paper under a picture or a table: whose figures, of which day, and where."""
    said = [credit(sources, request.reader.say), state(request.reader), BASE_URL_PLACEHOLDER.decode() + link]
    return [line for line in said if line]


def _live_address(spec: ViewSpec, request: PageRequest) -> str:
    return f"{request.started().link(request.page, **request.parameters() | spec.live)}#{spec.anchor}"


def _answer(answer: Answer, request: PageRequest) -> AnswerText:
    kept = request.parameters() if answer.page == request.page else {}
    link = request.link(answer.page, **{**kept, **answer.parameters}) + f"#{answer.anchor}" if answer.page else ""
    return AnswerText(answer.what, link, answer.said, answer.when, cited(answer.sources, request))


def _key_figures(request: PageRequest) -> list[tuple[Tile, list[Link]]]:
    return [(figure.tile, cited(figure.sources, request)) for figure in key_figures(request.reader)]
