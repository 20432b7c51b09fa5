package fr.prefecture.clu.quality;

import java.util.List;

/**
 * Why the file of a framework is refused: where, and by which sentence it is said.
 *
 * @param line from 1 on; 0 where it is about the whole file
 * @param key of the message
 */
public record FrameworkFault(int line, String key, List<Object> arguments) {

    static FrameworkFault at(int line, String key, Object... arguments) {
        return new FrameworkFault(line, "quality.file." + key, List.of(arguments));
    }
}
