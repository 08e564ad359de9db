"""All forms, in the order in which an assessment meets them. A form that is not in this list does not exist."""

from __future__ import annotations

from generator.forms import (
    fr_ak_01,
    fr_apl_01,
    fr_apl_02,
    fr_ia_01,
    fr_ia_02,
    fr_ia_05a,
    fr_ia_05b,
    fr_ia_05c,
    fr_mapa_01,
    fr_mapa_02,
    skema,
    unit,
)
from generator.forms.form import Form

FORMS: tuple[Form, ...] = (
    skema.FORM,
    unit.FORM,
    fr_apl_01.FORM,
    fr_apl_02.FORM,
    fr_mapa_01.FORM,
    fr_mapa_02.FORM,
    fr_ak_01.FORM,
    fr_ia_01.FORM,
    fr_ia_02.FORM,
    fr_ia_05a.FORM,
    fr_ia_05b.FORM,
    fr_ia_05c.FORM,
)
