"""Which concrete parts the program is made of, and where its library is: the one place that names them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pipeline import home, plain, settings
from pipeline.engine import Engine
from pipeline.errors import WrongSetting

if TYPE_CHECKING:
    from pipeline.asking.answerer import Answerer
    from pipeline.llm.chat import Chat
    from pipeline.llm.settings import Settings

Stated = Mapping[str, Any]
NOTHING: Stated = MappingProxyType({})
DEFAULT_ENGINE = "rules"
LIBRARY = "PROTOKOLLANT_LIBRARY"
SETTINGS = "protokollant.toml"
# Keys are not settings: they are read where they are used, and nowhere kept.
ENVIRONMENT: Mapping[str, tuple[str, ...]] = {
    "model": ("PROTOKOLLANT_MODEL",),
    "base_url": ("PROTOKOLLANT_BASE_URL", "OPENAI_BASE_URL"),
}


def _rules(stated: Stated) -> Engine:
    from pipeline.rules import RulesEngine

    return RulesEngine()


def _llm(stated: Stated) -> Engine:
    from pipeline.llm.setup import engine as made

    return made(model_settings(stated), say=_say)


def _both(stated: Stated) -> Engine:
    from pipeline.both import Both

    return Both(_rules(stated), _llm(stated))


# Loaded when asked for, so that help and errors do not wait for an engine.
ENGINES: Mapping[str, Callable[[Stated], Engine]] = {"rules": _rules, "llm": _llm, "both": _both}
WAITING = frozenset({"llm", "both"})  # engines that wait for answers, so that many documents go at once


def engine(name: str = DEFAULT_ENGINE, stated: Stated = NOTHING) -> Engine:
    """Return the engine of that name; raises WrongSetting naming those there are.

    ``stated`` is what the user says about the language model, by the names of its settings; it stands above
    environment and settings file.
    """
    return maker(name, stated)()


def maker(name: str = DEFAULT_ENGINE, stated: Stated = NOTHING) -> Callable[[], Engine]:
    """Return what makes the engine of that name, here or in other processes; raises WrongSetting."""
    if name not in ENGINES:
        raise WrongSetting(f"Die Auswertung „{name}“ gibt es nicht. Vorhanden: {', '.join(ENGINES)}.")
    if name not in WAITING and (idle := sorted(stated)):
        option = f"--{idle[0].replace('_', '-')}"
        raise WrongSetting(f"{option} gilt nur für ein Sprachmodell. Bitte dazu --engine llm angeben.")
    return partial(_made, name, dict(stated))


def _made(name: str, stated: Stated) -> Engine:
    return ENGINES[name](stated)


def answerer(name: str = DEFAULT_ENGINE, stated: Stated = NOTHING) -> Answerer:
    """Return what understands and answers questions; raises WrongSetting for an engine that does not."""
    maker(name, stated)
    if name == DEFAULT_ENGINE:
        from pipeline.asking.answerer import Quoting

        return Quoting()
    if name != "llm":
        raise WrongSetting(f"Fragen beantwortet „{name}“ nicht. Möglich sind: rules, llm.")
    from pipeline.llm.setup import answerer as made

    return made(model_settings(stated), say=_say)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """An engine and what answers questions over one chat, so that a budget holds for both together."""

    engine: Engine
    answerer: Answerer
    chat: Chat


def sharing(name: str, settings: Settings) -> Sharing:
    """Return the engine of that name that asks a model; questions to findings of both the rules answer."""
    from pipeline.llm.answering import LLMAnswerer
    from pipeline.llm.engine import LLMEngine
    from pipeline.llm.setup import chat as made

    chat = made(settings, _say)
    engine = LLMEngine(chat, settings)
    if name == "llm":
        return Sharing(engine=engine, answerer=LLMAnswerer(chat, settings), chat=chat)
    from pipeline.both import Both

    return Sharing(engine=Both(_rules(NOTHING), engine), answerer=answerer(), chat=chat)


def at_once(name: str, stated: Stated = NOTHING) -> int:
    """Return how many documents are to be evaluated at once in this process."""
    return model_settings(stated).concurrency if name in WAITING else 1


def model_settings(stated: Stated = NOTHING) -> Settings:
    """Return the settings of the language model: as stated, else by environment, else by settings file.

    Raises WrongSetting where no model is named, or a setting cannot be meant.
    """
    from pipeline.llm.setup import settings as meant

    table = _file().get(settings.MODEL, {})
    environment = {
        name: value
        for name, keys in ENVIRONMENT.items()
        if (value := _first_of(keys, os.environ)) is not None
    }
    return meant({**table, **environment, **stated})


def _first_of(keys: Sequence[str], values: Mapping[str, str]) -> str | None:
    return next((values[key].strip() for key in keys if values.get(key, "").strip()), None)


def _say(line: str) -> None:
    print(plain.lines(line), file=sys.stderr, flush=True)


def library(named: str | None = None) -> Path:
    """Return the folder of the library: as named, else by environment, settings file, or of the user.

    The settings file ``protokollant.toml`` is looked for in this folder and those above; its ``library`` is
    a folder as seen from the file.
    """
    if said := named or os.environ.get(LIBRARY):
        return home.path(said)
    file = settings_file()
    if file and (said := settings.read(file).get(settings.LIBRARY)):
        return file.parent / home.path(said)
    return _user_data() / "bibliothek"


def reply_caches() -> tuple[Path, ...]:
    """Return the files in which replies of a model may be kept: the one in use first.

    No model needs to be set up. Raises ProtokollantError for a settings file that cannot be read.
    """
    from pipeline.llm.cache import place

    said = _file().get(settings.MODEL, {}).get("cache")
    return tuple(dict.fromkeys((*([home.path(str(said))] if said is not None else []), place())))


def settings_file() -> Path | None:
    """Return the settings file of this folder or the next one above it, None where there is none."""
    here = Path.cwd()
    return next((f / SETTINGS for f in (here, *here.parents) if (f / SETTINGS).is_file()), None)


def _file() -> dict[str, Any]:
    file = settings_file()
    return settings.read(file) if file else {}


def _user_data() -> Path:
    """Return where programs of this platform keep a user's data."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or home.path("~/AppData/Local")
    elif sys.platform == "darwin":
        base = home.path("~/Library/Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or home.path("~/.local/share")
    return Path(base) / "protokollant"
