package fr.prefecture.clu.committee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of a sending before it leaves.
 *
 * @param subject empty for the usual one
 * @param words what is added for this occasion; may be empty
 * @param files numbers of the meeting's files that go with it
 * @param chosen numbers of the participations that it is for; none for everybody
 * @param answersUntil until when those who are called answer; empty where nobody is to
 */
public record DispatchTerms(
        String subject,
        String words,
        Set<Long> files,
        Set<Long> chosen,
        Optional<LocalDate> answersUntil) {

    public DispatchTerms {
        subject = subject.strip();
        words = words.strip().replace("\r\n", "\n").replace('\r', '\n');
        files = Set.copyOf(files);
        chosen = Set.copyOf(chosen);
    }
}
