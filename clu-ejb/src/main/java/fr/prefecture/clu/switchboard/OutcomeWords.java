package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words of each switchboard's tables mean of a call, as people have said: TEL-115. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD})
public class OutcomeWords {

    static final String SUBJECT = "switchboard.outcomeWord";

    /** A column that has more unknown words is none of outcomes. */
    private static final int MOST_ASKED = 20;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** Those of a source, by word. */
    public List<OutcomeWordRow> rows(String source) {
        return words(em, source).stream().map(OutcomeWord::row).toList();
    }

    /** Of words that nobody knows, each once, those to ask about; none where they are too many. */
    public List<String> asked(Collection<String> unknown) {
        Map<String, String> asked = new LinkedHashMap<>();
        unknown.stream()
                .filter(OutcomeWord::isAsked)
                .forEach(word -> asked.putIfAbsent(OutcomeWord.key(word), word));
        return asked.size() > MOST_ASKED ? List.of() : List.copyOf(asked.values());
    }

    /**
     * Says what words of a source mean from now on.
     *
     * @param meanings nothing for a word that is to be asked about again
     */
    public void say(String source, Map<String, Optional<OutcomeMeaning>> meanings) {
        Map<String, OutcomeWord> known =
                words(em, source).stream().collect(Collectors.toMap(OutcomeWord::key, one -> one));
        meanings.forEach(
                (word, meaning) -> say(source, word, meaning, known.get(OutcomeWord.key(word))));
    }

    private void say(
            String source, String word, Optional<OutcomeMeaning> meaning, OutcomeWord known) {
        if (known == null) {
            if (meaning.isPresent()) {
                OutcomeWord said = new OutcomeWord(source, word, meaning.get());
                em.persist(said);
                em.flush();
                changes.created(SUBJECT, said.id(), source + ", " + said.written());
            }
            return;
        }
        String before = source + ", " + known.written();
        if (meaning.isEmpty()) {
            em.remove(known);
            changes.removed(SUBJECT, known.id(), before);
        } else if (meaning.get() != known.meaning()) {
            known.mean(meaning.get());
            changes.changed(SUBJECT, known.id(), before, source + ", " + known.written());
        }
    }

    /** What has been said of a source's words, by their keys. */
    static Map<String, OutcomeMeaning> meanings(EntityManager em, String source) {
        return words(em, source).stream()
                .collect(Collectors.toMap(OutcomeWord::key, OutcomeWord::meaning));
    }

    private static List<OutcomeWord> words(EntityManager em, String source) {
        return em.createQuery(
                        "select w from OutcomeWord w where w.source = :source order by w.key",
                        OutcomeWord.class)
                .setParameter("source", source)
                .getResultList();
    }
}
