"""What `citekit.model.urls` and `citekit.model.url_spans` know about printed addresses, as data.

All of it is ASCII, as host names and schemes are: nothing here needs `citekit.model.fold`.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How "http" and "https" come out of a typing hand; each as it stands before ``:`` and slashes.
HTTP_SPELLINGS = {
    "http": "http",
    "https": "https",
    "htpp": "http",
    "hhtp": "http",
    "htttp": "http",
    "httpp": "http",
    "hptt": "http",
    "htp": "http",
    "http.": "http",
    "ttp": "http",
    "htpps": "https",
    "hhtps": "https",
    "htttps": "https",
    "htps": "https",
    "httsp": "https",
    "ttps": "https",
}

# Domains under which any name may stand.  One after "www.NAME." shows that a blank has cut a host.
GENERIC_DOMAINS = _words("com org net edu gov int mil info biz name museum coop aero travel jobs mobi pro eu")

# Countries whose addresses stand in notes on this field; a bare ``host/path`` without ``www.`` and
# scheme is taken for an address only under these and the generic domains.
COUNTRY_DOMAINS = _words(
    """az tr ru ir ge am kz kg uz tm tj ua by md pl cz sk hu ro bg gr cy il iq sy sa ae eg
    uk ie de at ch fr be nl lu es pt it dk se no fi ee lv lt us ca au nz jp cn in su tv me io"""
)

# What stands before a country: www.byegm.gov.tr, www.bilkent.edu.tr, www.bbc.co.uk.
SECOND_LEVEL = _words("com org net edu gov co ac mil k12 gen bel av dr web info pol nom ltd")

# Last parts of file names on the web; one after a blank shows that the blank was a line end.
EXTENSIONS = _words(
    "htm html xhtml shtml php php3 asp aspx jsp jspx cfm cgi pl do xml pdf doc docx rtf txt ps djvu"
)

OPENING = {")": "(", "]": "[", "}": "{", ">": "<", "»": "«", "”": "“"}
CLOSING_MARKS = ".,;:!'\"’‘“”„»›>)]}"  # what a sentence leaves at the end of an address
WRAPPERS = (("<", ">"), ("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'), ("'", "'"), ("(", ")"), ("[", "]"))

# TeX's way of writing signs that addresses are full of.
TEX_SIGNS = (
    (r"{\textasciitilde}", "~"),
    (r"\textasciitilde{}", "~"),
    (r"\textasciitilde", "~"),
    (r"{\textunderscore}", "_"),
    (r"\textunderscore{}", "_"),
    (r"\textunderscore", "_"),
    (r"{\textbackslash}", "\\"),
    (r"\textbackslash{}", "\\"),
    (r"{\textasciicircum}", "^"),
    (r"\textasciicircum{}", "^"),
    (r"$\sim$", "~"),
    (r"\~{}", "~"),
    (r"{\~{}}", "~"),
    (r"\_", "_"),
    (r"\%", "%"),
    (r"\&", "&"),
    (r"\#", "#"),
    (r"\$", "$"),
    (r"\{", "{"),
    (r"\}", "}"),
    (r"\~", "~"),
)

ENTITIES = (("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"), ("&#038;", "&"))

# Addresses that name a vocabulary or a grammar, not something to read:
# the end of the host, and a pattern for the beginning of the path.
SCHEMA_PLACES = (
    ("w3.org", r"/TR/[^?#]*/DTD(?:/|$)"),
    ("w3.org", r"/MarkUp/DTD/"),
    ("w3.org", r"/(?:1998|1999|2000|2001|2002|2005|2009)/(?:xhtml|XMLSchema|XSL|xlink|svg|Math|02/22-rdf)"),
    ("w3.org", r"/(?:XML/1998/namespace|2000/01/rdf-schema|2002/07/owl|2004/02/skos/core|2003/05/soap)"),
    ("w3.org", r"/Graphics/SVG/[^?#]*/DTD/"),
    ("schema.org", r"/(?!docs(?:/|$))[A-Za-z]+/?$"),
    ("purl.org", r"/(?:dc/(?:elements|terms|dcmitype)|rss|ontology)(?:/|$)"),
    ("purl.org", r"/NET/"),
    ("xmlns.com", r"/"),
    ("ogp.me", r"/ns"),
    ("schemas.xmlsoap.org", r"/"),
    ("schemas.microsoft.com", r"/"),
    ("schemas.openxmlformats.org", r"/"),
    ("schemas.android.com", r"/"),
    ("ns.adobe.com", r"/"),
    ("xml.apache.org", r"/xslt"),
    ("java.sun.com", r"/(?:dtd|xml/ns|j2ee/dtds)"),
    ("tei-c.org", r"/ns/"),
    ("loc.gov", r"/(?:METS|mods/v3|MARC21/slim|mets)/?$"),
    ("oasis-open.org", r"/(?:docbook/xml|committees/[^?#]*\.(?:dtd|xsd))"),
    ("openarchives.org", r"/OAI/2\.0/?(?:oai_dc/?)?$"),
)
SCHEMA_EXTENSIONS = frozenset({"dtd", "xsd", "rng", "rnc", "mod", "ent"})
