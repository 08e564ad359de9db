"""All rules, in the order of the catalogue. A rule that is not in this list does not exist."""

from __future__ import annotations

from checks.rule import Rule
from checks.rules.gen import gen_001, gen_002, gen_003, gen_005
from checks.rules.mapa import mapa_005
from checks.rules.muat import data_001, data_002, data_003, data_004, data_005, data_006, data_007, data_008
from checks.rules.muk import muk_003, muk_009, muk_017
from checks.rules.skm import skm_020, skm_021, skm_029, skm_030, skm_035, skm_037
from checks.rules.std import std_001, std_002, std_008
from checks.rules.unit import (
    unit_001,
    unit_002,
    unit_005,
    unit_010,
    unit_013,
    unit_014,
    unit_017,
    unit_021,
    unit_022,
)

RULES: tuple[Rule, ...] = (
    data_001.RULE,
    data_002.RULE,
    data_003.RULE,
    data_004.RULE,
    data_005.RULE,
    data_006.RULE,
    data_007.RULE,
    data_008.RULE,
    gen_001.RULE,
    gen_002.RULE,
    gen_003.RULE,
    gen_005.RULE,
    std_001.RULE,
    std_002.RULE,
    std_008.RULE,
    unit_001.RULE,
    unit_002.RULE,
    unit_005.RULE,
    unit_010.RULE,
    unit_013.RULE,
    unit_014.RULE,
    unit_017.RULE,
    unit_021.RULE,
    unit_022.RULE,
    skm_020.RULE,
    skm_021.RULE,
    skm_029.RULE,
    skm_030.RULE,
    skm_035.RULE,
    skm_037.RULE,
    mapa_005.RULE,
    muk_003.RULE,
    muk_009.RULE,
    muk_017.RULE,
)

BY_CODE: dict[str, Rule] = {rule.kode: rule for rule in RULES}
