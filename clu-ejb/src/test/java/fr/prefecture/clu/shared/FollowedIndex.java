package fr.prefecture.clu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an index holds that read its sources once and has followed the history since, as the
 * search's own does.
 */
public final class FollowedIndex {

    private record Thing(String subject, String key) {}

    private final Database database;
    private final List<SearchSource> sources;
    private final List<SearchRecord> held = new ArrayList<>();
    private long last;

    public FollowedIndex(Database database, SearchSource... sources) {
        this.database = database;
        this.sources = List.of(sources);
        last = lines(0).stream().mapToLong(line -> ((Number) line[0]).longValue()).max().orElse(0);
        held.addAll(all());
    }

    /** What is held now, in any order; sources that are read anew must say the same. */
    public List<SearchRecord> records() {
        for (Object[] line : lines(last)) {
            last = ((Number) line[0]).longValue();
            Thing thing = new Thing((String) line[1], (String) line[2]);
            sources.stream()
                    .filter(source -> source.subjects().contains(thing.subject()))
                    .forEach(source -> replace(source, thing));
        }
        List<SearchRecord> anew = all();
        assertThat(held).as("every change was told").containsExactlyInAnyOrderElementsOf(anew);
        assertThat(anew)
                .allSatisfy(
                        one -> {
                            assertThat(one.roles()).isNotEmpty();
                            assertThat(one.title()).isNotBlank();
                            assertThat(one.page()).startsWith("/").doesNotContain("{");
                        });
        assertThat(anew)
                .extracting(one -> List.of(one.kind(), one.page(), one.key(), one.title()))
                .as("nothing twice")
                .doesNotHaveDuplicates();
        return List.copyOf(held);
    }

    /** Of one kind: {@code search.kind.KIND}. */
    public List<SearchRecord> records(String kind) {
        return records().stream().filter(one -> one.kind().equals("search.kind." + kind)).toList();
    }

    private void replace(SearchSource source, Thing thing) {
        List<SearchRecord> found = source.of(thing.subject(), thing.key());
        database.entityManager().clear();
        Set<Thing> replaced = new HashSet<>(Set.of(thing));
        found.forEach(one -> replaced.add(new Thing(one.subject(), one.key())));
        held.removeIf(one -> replaced.contains(new Thing(one.subject(), one.key())));
        held.addAll(found);
    }

    private List<SearchRecord> all() {
        List<SearchRecord> found = new ArrayList<>();
        for (SearchSource source : sources) {
            source.all(
                    one -> {
                        assertThat(source.subjects()).contains(one.subject());
                        found.add(one);
                    });
        }
        database.entityManager().clear();
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> lines(long after) {
        EntityManager em = database.entityManager();
        return em.createNativeQuery(
                        "select id, subject, subject_key from shared_change where id > ?1"
                                + " order by id")
                .setParameter(1, after)
                .getResultList();
    }
}
