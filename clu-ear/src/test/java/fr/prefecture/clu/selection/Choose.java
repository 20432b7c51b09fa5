package fr.prefecture.clu.selection;

import fr.prefecture.clu.it.ShippedRoutes;
import fr.prefecture.clu.it.ShippedRoutes.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says, before the servers start, what the run does. */
public final class Choose {

    private static final int BASES = 6;
    private static final int PLANNED = 12;

    private final Path root;
    private final Checkout checkout;
    private final Proofs proofs = Proofs.shipped();
    private final Map<String, String> views;

    private Choose(Path root) {
        this.root = root;
        this.checkout = new Checkout(root);
        this.views =
                ShippedRoutes.all().stream()
                        .collect(
                                Collectors.toMap(
                                        Page::path, Page::view, (one, other) -> one, TreeMap::new));
    }

    /**
     * @param arguments the root of the sources, {@code turn}, {@code all}, or {@code plan} for what
     *     the next twelve turns would hold of themselves, which part of so many ({@code 1/1}), and
     *     the file that is written
     */
    public static void main(String[] arguments) throws IOException {
        Choose choose = new Choose(Path.of(arguments[0]).toAbsolutePath().normalize());
        if (arguments[1].equals("plan")) {
            choose.plan();
            return;
        }
        Selection selection =
                arguments[1].equals("all") || choose.checkout.head().isEmpty()
                        ? Selection.all(choose.proofs, choose.views.keySet())
                                .part(arguments[2], choose.proofs)
                        : choose.byTurn();
        selection.write(Path.of(arguments[3]));
        selection.told().forEach(System.out::println);
    }

    private void plan() throws IOException {
        int next = Turn.of(root).map(Turn::number).orElse(0);
        for (int turn = next; turn < next + PLANNED; turn++) {
            Selection.of(proofs, views.keySet(), turn, Impact.NONE, List.of(), Set.of())
                    .told()
                    .forEach(System.out::println);
        }
    }

    private Selection byTurn() throws IOException {
        Optional<Turn> turn = Turn.of(root).filter(one -> checkout.hasInHistory(one.base()));
        List<Row> rows = Rows.of(root, Rows.KEPT, checkout);
        if (turn.isEmpty()) {
            System.out.println(Turn.FILE + " names no commit of this history: all has changed");
        }
        return Selection.of(
                proofs,
                views.keySet(),
                turn.map(one -> one.after(checkout.commitsSince(one.base()))).orElse(0),
                turn.map(one -> impact(one.base(), checkout.changedSince(one.base())))
                        .orElseGet(() -> impact("HEAD", Set.of("pom.xml"))),
                rows,
                owed(rows));
    }

    private Impact impact(String base, Set<String> changed) {
        return Impact.of(changed, file -> checkout.changedLines(base, file), uses(), views, proofs);
    }

    private Uses read;

    private Uses uses() {
        if (read == null) {
            read = Uses.of(root);
        }
        return read;
    }

    /** What the newest run says; without one, what the runs of the last bases would have left. */
    private Set<String> owed(List<Row> rows) throws IOException {
        Optional<Row> last = Rows.lastGreen(rows);
        if (last.isPresent()) {
            return last.get().owed();
        }
        List<Turn> turns = new ArrayList<>();
        checkout.past(Turn.FILE, BASES).forEach(text -> Turn.parse(text).ifPresent(turns::add));
        Collections.reverse(turns);
        Set<String> owed = Set.of();
        for (int i = 0; i + 1 < turns.size(); i++) {
            Turn before = turns.get(i);
            Set<String> changed = checkout.changedBetween(before.base(), turns.get(i + 1).base());
            owed =
                    Selection.of(
                                    proofs,
                                    views.keySet(),
                                    before.number(),
                                    impact(before.base(), changed),
                                    List.of(),
                                    owed)
                            .owed();
        }
        return owed;
    }
}
