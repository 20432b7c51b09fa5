package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;

/**
 * Why a partner's file is refused: where, and by which sentence it is said. ECO-76
 *
 * @param line from 1 on; 0 where it is about the whole file
 * @param where the code of the contact or of the part that it is about; may be empty
 * @param key of the message
 */
public record ExchangeFault(int line, String where, String key, List<Object> arguments) {

    static ExchangeFault at(int line, String key, Object... arguments) {
        return new ExchangeFault(line, "", "listening.exchange." + key, List.of(arguments));
    }

    /** A rule that what stands there breaks. */
    static ExchangeFault of(int line, String where, RuleBroken rule) {
        return new ExchangeFault(line, where, rule.getMessage(), rule.arguments());
    }
}
