package fr.prefecture.clu.switchboard;

/**
 * TEL-103: what the files of a switchboard cannot tell on some days of a period.
 *
 * @param days on how many of the days that they cover
 * @param covered days of the period that they cover
 */
public record Silence(String source, Unrecorded figure, int days, int covered) {

    /** Whether it lasts as long as the period. */
    public boolean isWhole() {
        return days == covered;
    }
}
