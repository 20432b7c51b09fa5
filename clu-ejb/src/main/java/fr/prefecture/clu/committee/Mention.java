package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.LooseDate;
import java.util.List;
import java.util.Set;

/**
 * What one meeting said of a subject under one theme.
 *
 * @param lines those that speak of it; a question comes with its answers, an answer with its
 *     question
 */
public record Mention(
        long meetingId,
        LooseDate date,
        String meeting,
        boolean signed,
        String theme,
        Set<String> subjects,
        List<OrientationRow> lines) {}
