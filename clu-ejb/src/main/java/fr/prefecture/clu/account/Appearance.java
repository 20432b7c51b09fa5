package fr.prefecture.clu.account;

/**
 * How somebody wants the pages to look and to answer.
 *
 * @param motionReduced nothing moves, whatever the reader's system says
 * @param shortcutsOn whether the keys of the product lead anywhere
 */
public record Appearance(
        Brightness brightness, TextSize size, boolean motionReduced, boolean shortcutsOn) {

    /** CPT-21: nothing has been chosen. */
    public static final Appearance USUAL =
            new Appearance(Brightness.SYSTEM, TextSize.NORMAL, false, false);

    /** CPT-22: what it leaves open is as the browser has it; the keys are never the browser's. */
    public Appearance over(Appearance browser) {
        return new Appearance(
                brightness == Brightness.SYSTEM ? browser.brightness : brightness,
                size == TextSize.NORMAL ? browser.size : size,
                motionReduced || browser.motionReduced,
                shortcutsOn);
    }

    public Appearance with(Brightness other) {
        return new Appearance(other, size, motionReduced, shortcutsOn);
    }
}
