package fr.prefecture.clu.search;

import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Invented things that can be found, and a source that hands them out. */
class SearchExamples implements SearchSource {

    static final String SUBJECT = "example.thing";
    static final LocalDate TODAY = LocalDate.of(2021, 5, 31);
    static final Seeker QUALITY = new Seeker(Set.of(Roles.QUALITY), "referent");
    static final Seeker STAFF = new Seeker(Set.of(Roles.STAFF), "agent");

    final Map<String, SearchRecord> things = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    int builds;
    boolean broken;

    static SearchRecord thing(String key, String title, String text) {
        return thing(key, "search.kind.meeting", title, text, TODAY, Set.of(Roles.QUALITY), "");
    }

    static SearchRecord thing(
            String key,
            String kind,
            String title,
            String text,
            LocalDate day,
            Set<String> roles,
            String owner) {
        return new SearchRecord(
                SUBJECT, key, kind, title, text, day, "/things/" + key, roles, owner);
    }

    void put(SearchRecord record) {
        things.put(record.key(), record);
    }

    @Override
    public Set<String> subjects() {
        return Set.of(SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        mustWork();
        builds++;
        things.values().forEach(found);
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        mustWork();
        asked.add(key);
        return things.containsKey(key) ? List.of(things.get(key)) : List.of();
    }

    /** Of this source alone, and of a history in which nothing happens. */
    SearchReadings readings() {
        return new SearchReadings() {
            @Override
            public List<Set<String>> subjects() {
                return List.of(SearchExamples.this.subjects());
            }

            @Override
            public void all(Set<String> subjects, Consumer<SearchRecord> found) {
                SearchExamples.this.all(found);
            }

            @Override
            public List<HistoryLine> since(Instant from) {
                return List.of();
            }

            @Override
            public Optional<HistoryLine> latest() {
                return Optional.empty();
            }
        };
    }

    private void mustWork() {
        if (broken) {
            throw new IllegalStateException("no answer");
        }
    }
}
