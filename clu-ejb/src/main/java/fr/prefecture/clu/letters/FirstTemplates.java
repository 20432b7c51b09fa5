package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The collection that ships with the product, as drafts: the préfecture reads it, has it read by
 * its committee, and validates it.
 */
@Singleton
@Startup
@DependsOn("Schema")
@PermitAll
public class FirstTemplates {

    private static final int ACKNOWLEDGEMENTS = 2;
    private static final int LETTERS = 18;
    private static final String APART = "\n---\n";

    /**
     * A template as it ships.
     *
     * @param text as it is typed
     */
    record Shipped(String code, TemplateTerms terms, String subject, ReplyText text) {}

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;

    /** Once: a collection that anybody has begun is theirs. */
    @PostConstruct
    void open() {
        Baton.take(em, "start");
        Long known =
                em.createQuery("select count(t) from ReplyTemplate t", Long.class)
                        .getSingleResult();
        if (known == 0) {
            shipped().forEach(this::add);
        }
    }

    private void add(Shipped one) {
        ReplyTemplate template = new ReplyTemplate(one.code(), one.terms());
        em.persist(template);
        em.persist(
                new TemplateVersion(
                        template, one.subject(), one.text(), "", Changes.SYSTEM, clock.instant()));
        em.flush();
        changes.created(ReplyTemplates.SUBJECT, template.id(), template.written());
    }

    /** Two acknowledgements, then eighteen letters. */
    static List<Shipped> shipped() {
        return Stream.concat(
                        IntStream.rangeClosed(1, ACKNOWLEDGEMENTS).mapToObj("AR-%02d"::formatted),
                        IntStream.rangeClosed(1, LETTERS).mapToObj("LT-%02d"::formatted))
                .map(FirstTemplates::read)
                .toList();
    }

    private static Shipped read(String code) {
        String file = text("templates/" + code + ".txt");
        int apart = file.indexOf(APART);
        Map<String, String> head =
                file.substring(0, apart)
                        .lines()
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(part -> part[0], part -> part[1].strip()));
        return new Shipped(
                code,
                new TemplateTerms(
                        ReplyKind.valueOf(head.get("kind")),
                        ReplyChannel.valueOf(head.get("channel")),
                        head.get("service"),
                        List.of(head.get("request").split("\\|"))),
                head.get("subject"),
                ReplyText.of(file.substring(apart + APART.length())));
    }

    private static String text(String name) {
        try (InputStream in = FirstTemplates.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
