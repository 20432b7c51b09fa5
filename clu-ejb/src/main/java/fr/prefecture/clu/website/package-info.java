/**
 * The website: when it was updated, on which days it was to be, and who answers for which part.
 *
 * <ul>
 *   <li>WEB-1 A day is expected to be updated when its rule names its weekday; a public holiday
 *       only if the rule says so, a closing day never. The rule told to the committee: Monday to
 *       Thursday, urgency apart (minutes of 31 May 2021).
 *   <li>WEB-2 A day is updated when at least the rule's number of public pages were created,
 *       changed, restored or deleted that day, in the site's zone. The recueil des actes
 *       administratifs is counted apart.
 *   <li>WEB-3 An update is a page, without host, and an instant: it counts once, whoever tells of
 *       it and however often. A bare date counts only where no instant of that page and day is
 *       known. Where two disagree, it is a creation before a change, a restoration, a deletion, and
 *       the surer witness is named.
 *   <li>WEB-4 The rate is the days updated among those expected, divided by the days expected, of
 *       the days that are known; with nothing to divide by there is no rate. An excused day stays
 *       expected: its reason is shown beside it.
 *   <li>WEB-5 An update on a day on which none is expected is out of rule, unless it was declared
 *       urgent with a reason; it never changes the rate.
 *   <li>WEB-6 A rule holds from a day on. A day that was judged stays so when the rule changes,
 *       unless somebody asks that the past be judged again.
 *   <li>WEB-7 A day that is known is final when the next night has ended; what comes later changes
 *       the figures all the same.
 *   <li>WEB-8 Of two sitemaps in a row, a page that appears without a date was created, one that
 *       disappears was deleted, on the later one's day; a sitemap that is not whole proves no
 *       disappearance.
 *   <li>WEB-9 An update, an urgency or an excuse can be declared for a past day or today, and taken
 *       back; who did it and when is kept.
 *   <li>WEB-10 From a set hour on, an expected day without update is brought to attention, as long
 *       as something is known of the week before.
 *   <li>WEB-11 A section is late when its last update is older than its age limit.
 *   <li>WEB-12 A sheet of practical information is checked every quarter, by a named person, with a
 *       proof (Qual-e-pref, commitment 1.2).
 *   <li>WEB-13 An update that tells of something that another feature keeps, such as minutes, is
 *       declared once as long as it stands, by the quality officer too.
 *   <li>WEB-14 Sections and sheets of practical information are found by those who read them, and
 *       declarations that stand by those who declare; who checked or declared is never found.
 *   <li>WEB-15 A day is known when what was delivered covers it, or its missing update is excused;
 *       any other is not available: neither updated nor missed, it counts in no rate. A list, a log
 *       or an import covers from the first to the last day that it tells of and, if the last one
 *       was at most a week before it was read first, until the eve of the day on which it was read
 *       last. A feed covers from the first day that it tells of until that eve, a sitemap the eve
 *       of each day on which it was read, a declaration its day. Between two covered days at most a
 *       week apart nothing was left out.
 *   <li>WEB-16 The coverage of a period is the days on which an update was expected that are known,
 *       of all of them, those to come included; a rate of some of them is not judged. Those
 *       declared lost are not awaited, and from the end of a site on none is expected.
 * </ul>
 */
package fr.prefecture.clu.website;
