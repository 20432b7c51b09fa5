package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxMark;

/**
 * TEL-92: rows that were fetched, and where to go on.
 *
 * @param more whether there were more of them
 */
public record Fetched(PbxMark mark, long rows, boolean more) {}
