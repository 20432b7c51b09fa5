/**
 * The home page's month: what it shows in seven tiles, what was shown, and who is sent it.
 *
 * <ul>
 *   <li>HOM-1 A month is shown in seven tiles, the same in the same order for all. A tile whose
 *       source somebody may not read says so, and tells nothing of it.
 *   <li>HOM-2 One sentence says how many of those that have a target reach it, and names those that
 *       do not. What has no target, or no data, is not counted.
 *   <li>HOM-3 A trend is the difference with the month before; nothing is said where either is
 *       unknown.
 *   <li>HOM-4 What no month counts (templates, late actions, the next audit) is told as it stood at
 *       the end of the month's last day, or of today while the month lasts. No action should be
 *       late: the target is none.
 *   <li>HOM-5 The page opens on the month of the last data among the tiles that one may read. A
 *       month that has not begun is not shown.
 *   <li>HOM-6 What is due is what comes within thirty days, today included, the earliest first;
 *       what is late comes the most late first. Five of each are shown, and whoever may not read a
 *       source sees nothing of it.
 *   <li>HOM-7 The five latest decisions are those of records that are signed.
 *   <li>HOM-8 What calls for attention has a page of its own, to which one line with its number
 *       leads; an administrator, who has no figures, reads it on the home page.
 *   <li>HOM-9 Until all first steps that somebody may take are taken, they are listed in their
 *       order, each with the page where it is taken, those that are taken marked so.
 *   <li>HOM-10 The quality officer may freeze a month that is over: what its tiles say is kept,
 *       with who did it and when.
 *   <li>HOM-11 On the fifth worked day after a month (a setting, from one to fifteen), it is frozen
 *       by itself, or as soon after as the product runs. Of the last twelve months, one that was
 *       missed since the first one ever frozen is frozen then too, and not sent.
 *   <li>HOM-12 A month is frozen once: asked for again, by whomever and however often, it stays as
 *       it is.
 *   <li>HOM-13 A frozen month shows what was frozen; where a tile would say something else today,
 *       it says what beside.
 *   <li>HOM-14 A month of which nothing was counted (delay, calls, website, surveys) is not frozen:
 *       the quality officer is told, and nothing is kept. What else keeps a month from being frozen
 *       or sent is told as well, in other words.
 *   <li>HOM-15 Those who asked for it are sent the month once, on the day on which it freezes by
 *       itself, even if somebody had frozen it before; whoever asks later gets the next one.
 *   <li>HOM-16 The e-mail says everything in its text, with a link, and carries the page as PDF.
 *   <li>HOM-17 On paper a month is one A4 page, as a web page and as PDF/UA, with the same words.
 *   <li>HOM-18 What the home page asks of all features is asked again once something was written:
 *       what the history tells, and a night that began, went on or ended, is seen at once; what it
 *       does not tell (an answer at the kiosk, a letter that could not be sent), within a minute.
 * </ul>
 */
package fr.prefecture.clu.home;
