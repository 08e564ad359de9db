"""The coverage of a scheme: every criterion, knowledge, skill and critical aspect against plan and bank."""

from generator.trace.collect import SkemaTakAda, trace
from generator.trace.model import Cakupan

__all__ = ["Cakupan", "SkemaTakAda", "trace"]
