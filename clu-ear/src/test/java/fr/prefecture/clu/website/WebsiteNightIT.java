package fr.prefecture.clu.website;

/** The website's nights on H2. */
class WebsiteNightIT extends WebsiteNightCases {}
