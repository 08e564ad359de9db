"""The version of Telusur."""

VERSION = "0.1.0"
