package fr.prefecture.clu.web.shared;

import java.util.List;

/**
 * Words in a column of an imported table of which somebody has to say what they mean, as the
 * preview of the import asks.
 */
public interface ImportWords {

    /** A word and what it may mean. */
    record Line(String id, String word, String help, List<Option> options) {}

    /** A meaning; or none as yet. */
    record Option(String value, String label, boolean chosen) {}

    /** The code of what is imported. */
    String destination();

    /** The column of the words. */
    String column();

    /** Why a row is refused whose word nobody knows. */
    String unknown();

    /**
     * The words to ask about, and behind them those of which somebody has said it.
     *
     * @param unknown words of the file that nobody knows
     */
    List<String> words(String source, List<String> unknown);

    /** How these words are asked about. */
    List<Line> lines(String source, List<String> asked);

    /** Keeps what the request says of these words, for this source. */
    void save(String source, List<String> asked);
}
