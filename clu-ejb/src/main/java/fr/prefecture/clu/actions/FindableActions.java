package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.InBlocks;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchReading;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RCH-21: what can be found of the actions, with what was remarked on each. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableActions implements SearchSource {

    /** Of the history; the key is the number of the action. */
    private static final String COMMENT = "actions.comment";

    private static final Set<String> READERS =
            Set.of(
                    Roles.QUALITY,
                    Roles.SECRETARY_GENERAL,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.SWITCHBOARD,
                    Roles.STAFF);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;

    @Override
    public Set<String> subjects() {
        return Set.of(ActionItems.SUBJECT, COMMENT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select a from ActionItem a where a.id > :last order by"
                                                + " a.id",
                                        ActionItem.class)
                                .setParameter("last", last),
                item -> found.accept(record(item)));
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return SearchReading.number(key)
                .map(id -> em.find(ActionItem.class, id))
                .map(this::record)
                .stream()
                .toList();
    }

    private SearchRecord record(ActionItem item) {
        ActionSheet sheet = item.sheet(LocalDate.now(clock));
        ActionRow row = sheet.row();
        String remarks =
                em
                        .createQuery(
                                "select c from ActionComment c where c.item = :item order by c.id",
                                ActionComment.class)
                        .setParameter("item", item)
                        .getResultList()
                        .stream()
                        .map(comment -> comment.row().text())
                        .collect(Collectors.joining("\n"));
        return new SearchRecord(
                ActionItems.SUBJECT,
                String.valueOf(row.id()),
                "search.kind.action",
                row.reference() + " · " + row.title(),
                Stream.of(
                                sheet.detail(),
                                row.service(),
                                sheet.place(),
                                row.progress(),
                                sheet.outcome(),
                                remarks)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n")),
                row.due()
                        .map(due -> due.lastDay())
                        .orElseGet(() -> LocalDate.ofInstant(sheet.openedAt(), clock.getZone())),
                "/actions/" + row.id(),
                READERS,
                "");
    }
}
