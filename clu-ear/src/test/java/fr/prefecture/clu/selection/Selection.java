package fr.prefecture.clu.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one run does: which classes, and which pages it walks through whole. Made once, before the
 * servers start, and read by every fork.
 *
 * @param turn whose parts are in it
 * @param shares the parts of the quarters and sixths that it holds whole, as « 2/4 »
 * @param classes that run, and why
 * @param walks the pages that are walked through, and why
 * @param owed what the change touches and did not fit
 * @param waits the parts that it does not hold, and since when
 */
record Selection(
        int turn,
        Set<String> shares,
        Map<String, String> classes,
        Map<String, String> walks,
        Set<String> owed,
        Map<String, String> waits) {

    /** Where a run finds it; empty: everything runs that is asked for. */
    private static final String FILE = System.getProperty("clu.selection", "");

    private static final List<Integer> ROUNDS = List.of(4, 6);

    /** So many runs a part may be left out, whatever the numbers of their turns were. */
    static final int LONGEST_WAIT = 6;

    /** What the change touches beyond itself may take so long, in seconds of each fork... */
    private static final double ROOM = 15 * 60;

    /** ...on a day on which everything takes longer than the table says. */
    private static final double SLOW_DAY = 1.5;

    /** The turn of who takes them all at once. */
    private static final int ALL = -1;

    private static final String WALK = "walk ";
    private static final String WAITS = "waits ";

    /** What looks at the pages that are walked through, and at what all servers of a run said. */
    private static final Set<String> EACH_PART =
            Set.of("web.EveryPageE2E", "log.LogsIT", "log.DurationsIT");

    /** Everything that a table names. */
    static Selection all(Proofs proofs, Collection<String> pages) {
        Map<String, String> classes = new LinkedHashMap<>();
        proofs.classes().keySet().forEach(name -> classes.put(name, "all"));
        Map<String, String> walks = new LinkedHashMap<>();
        pages.forEach(page -> walks.put(page, "all"));
        return new Selection(ALL, everyShare(), classes, walks, Set.of(), Map.of());
    }

    private static Set<String> everyShare() {
        Set<String> shares = new TreeSet<>();
        for (int parts : ROUNDS) {
            IntStream.rangeClosed(1, parts).forEach(part -> shares.add(Proof.share(part, parts)));
        }
        return shares;
    }

    /**
     * One of some parts that take about as long.
     *
     * @param part « 1/3 »
     */
    Selection part(String part, Proofs proofs) {
        String[] words = part.split("/", -1);
        int wanted = Integer.parseInt(words[0]) - 1;
        int parts = Integer.parseInt(words[1]);
        if (wanted < 0 || wanted >= parts) {
            throw new IllegalArgumentException("-Dpart=" + part + ": there are 1 to " + parts);
        }
        List<String> pages = List.copyOf(walks.keySet());
        Map<String, String> mine = new LinkedHashMap<>();
        IntStream.range(0, pages.size())
                .filter(i -> i % parts == wanted)
                .forEach(i -> mine.put(pages.get(i), "all"));
        double[] seconds = new double[parts];
        Map<String, String> chosen = new LinkedHashMap<>();
        List<Proof> longestFirst =
                classes.keySet().stream()
                        .map(proofs.classes()::get)
                        .sorted(Comparator.comparing(Proof::seconds).reversed())
                        .toList();
        for (Proof proof : longestFirst) {
            int least =
                    IntStream.range(0, parts)
                            .boxed()
                            .min(Comparator.comparing(i -> seconds[i]))
                            .orElseThrow();
            boolean everywhere = EACH_PART.contains(proof.name());
            if (!everywhere) {
                seconds[least] += proof.seconds();
            }
            if (everywhere || least == wanted) {
                proofs.withNeeds(proof.name()).forEach(name -> chosen.put(name, "all"));
            }
        }
        mine.keySet().stream()
                .map(proofs.makers()::get)
                .filter(maker -> maker != null)
                .forEach(maker -> chosen.put(maker, "all"));
        return new Selection(turn, parts == 1 ? shares : Set.of(), chosen, mine, owed, Map.of());
    }

    /**
     * @param pages all there are
     * @param rows of the runs before, the last one last
     * @param owed by the runs before
     */
    static Selection of(
            Proofs proofs,
            Collection<String> pages,
            int turn,
            Impact impact,
            List<Row> rows,
            Collection<String> owed) {
        Plan plan = new Plan(proofs, shares(turn, rows));
        plan.takeShares(pages);
        impact.tests().forEach(name -> plan.run(name, "changed"));
        Set<String> left = plan.pay(owed, pages);
        left.addAll(plan.touch(impact));
        return new Selection(
                turn, plan.shares, plan.classes, plan.walks, left, waits(plan.shares, rows));
    }

    /** The turn's own parts, and those that no run has had for too long. */
    private static Set<String> shares(int turn, List<Row> rows) {
        Set<String> shares = new TreeSet<>();
        for (int parts : ROUNDS) {
            for (int part = 1; part <= parts; part++) {
                String share = Proof.share(part, parts);
                if (Math.floorMod(turn, parts) == part - 1 || hasWaited(share, rows)) {
                    shares.add(share);
                }
            }
        }
        return shares;
    }

    private static Map<String, String> waits(Set<String> shares, List<Row> rows) {
        Map<String, String> waits = new LinkedHashMap<>();
        for (String share : everyShare()) {
            if (!shares.contains(share)) {
                waits.put(
                        share,
                        rows.stream()
                                .filter(row -> row.green() && row.shares().contains(share))
                                .reduce((before, after) -> after)
                                .map(row -> "since turn " + row.turn())
                                .orElse("since no run of which a row is kept"));
            }
        }
        return waits;
    }

    private static boolean hasWaited(String share, List<Row> rows) {
        List<Row> green = rows.stream().filter(Row::green).toList();
        int last = LONGEST_WAIT - 1;
        return green.size() >= last
                && green.subList(green.size() - last, green.size()).stream()
                        .noneMatch(row -> row.shares().contains(share));
    }

    /** A selection while it is made. */
    private static final class Plan {

        private final Proofs proofs;
        private final Set<String> shares;
        private final Map<String, String> classes = new LinkedHashMap<>();
        private final Map<String, String> walks = new LinkedHashMap<>();
        private double roomForWalks = ROOM / SLOW_DAY;
        private double roomForActs = ROOM / SLOW_DAY;

        Plan(Proofs proofs, Set<String> shares) {
            this.proofs = proofs;
            this.shares = shares;
        }

        void takeShares(Collection<String> pages) {
            proofs.classes()
                    .values()
                    .forEach(
                            proof -> {
                                if (proof.runsEachTime()) {
                                    run(proof.name(), "each time");
                                } else if (shares.contains(proof.share())) {
                                    run(proof.name(), "turn " + proof.share());
                                }
                            });
            for (String page : pages) {
                String share = Proof.share(proofs.quarter(page), ROUNDS.get(0));
                if (shares.contains(share)) {
                    walk(page, "turn " + share);
                }
            }
        }

        void run(String name, String why) {
            proofs.withNeeds(name).forEach(one -> classes.putIfAbsent(one, why));
        }

        /** Whose page it is that a class alone makes a thing for, that class runs too. */
        void walk(String page, String why) {
            walks.putIfAbsent(page, why);
            Optional.ofNullable(proofs.makers().get(page))
                    .ifPresent(maker -> run(maker, "makes " + page));
        }

        Set<String> pay(Collection<String> owed, Collection<String> pages) {
            Set<String> left = new LinkedHashSet<>();
            for (String one : owed) {
                boolean known =
                        one.startsWith("/")
                                ? pages.contains(one)
                                : proofs.classes().containsKey(one);
                if (known && !take(one, "owed")) {
                    left.add(one);
                }
            }
            return left;
        }

        Set<String> touch(Impact impact) {
            Set<String> left = new LinkedHashSet<>();
            Stream.concat(impact.pages().stream(), impact.acts().stream())
                    .filter(one -> !take(one, "touched"))
                    .forEach(left::add);
            return left;
        }

        /** Whether it is in the run, or there was room for it. */
        private boolean take(String one, String why) {
            if (walks.containsKey(one) || classes.containsKey(one)) {
                return true;
            }
            double walking = one.startsWith("/") ? Proofs.WALK : 0;
            double acting = proofs.seconds(walking > 0 ? maker(one) : one);
            if (walking > roomForWalks || acting > roomForActs) {
                return false;
            }
            roomForWalks -= walking;
            roomForActs -= acting;
            if (walking > 0) {
                walk(one, why);
            } else {
                run(one, why);
            }
            return true;
        }

        private String maker(String page) {
            String maker = proofs.makers().getOrDefault(page, "");
            return classes.containsKey(maker) ? "" : maker;
        }
    }

    /** That of this run; nothing, where what is asked for runs. */
    static Optional<Selection> current() {
        return FILE.isEmpty() ? Optional.empty() : Optional.of(read(Path.of(FILE)));
    }

    /** Whether nothing was left for another turn. */
    boolean isAll() {
        return turn == ALL;
    }

    boolean runs(String name) {
        return classes.containsKey(name);
    }

    /** In lines, for whoever reads the end of a run. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s, parts %s: %d classes, %d pages walked through"
                        .formatted(
                                isAll() ? "Everything" : "Turn " + turn,
                                String.join(" ", shares),
                                classes.size(),
                                walks.size()));
        byReason(classes).forEach((why, names) -> lines.add("  run, " + why + ": " + names));
        byReason(walks).forEach((why, pages) -> lines.add("  walked, " + why + ": " + pages));
        lines.add(
                owed.isEmpty()
                        ? "  owed: nothing"
                        : "  owed, as the change touches more than fits: " + owed);
        waits.forEach((share, since) -> lines.add("  " + share + " waits " + since));
        return lines;
    }

    private static Map<String, Set<String>> byReason(Map<String, String> chosen) {
        Map<String, Set<String>> reasons = new TreeMap<>();
        chosen.forEach(
                (name, why) -> reasons.computeIfAbsent(why, any -> new TreeSet<>()).add(name));
        return reasons;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("turn\t" + turn);
        lines.add("shares\t" + String.join(" ", shares));
        classes.forEach((name, why) -> lines.add(name + "\t" + why));
        walks.forEach((page, why) -> lines.add(WALK + page + "\t" + why));
        owed.forEach(one -> lines.add("owed\t" + one));
        waits.forEach((share, since) -> lines.add(WAITS + share + "\t" + since));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    static Selection read(Path file) {
        int turn = 0;
        Set<String> shares = new TreeSet<>();
        Map<String, String> classes = new LinkedHashMap<>();
        Map<String, String> walks = new LinkedHashMap<>();
        Set<String> owed = new LinkedHashSet<>();
        Map<String, String> waits = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", 2);
                if (cells[0].equals("turn")) {
                    turn = Integer.parseInt(cells[1]);
                } else if (cells[0].equals("shares")) {
                    shares.addAll(List.of(cells[1].split(" ", -1)));
                } else if (cells[0].equals("owed")) {
                    owed.add(cells[1]);
                } else if (cells[0].startsWith(WAITS)) {
                    waits.put(cells[0].substring(WAITS.length()), cells[1]);
                } else if (cells[0].startsWith(WALK)) {
                    walks.put(cells[0].substring(WALK.length()), cells[1]);
                } else {
                    classes.put(cells[0], cells[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Selection(turn, shares, classes, walks, owed, waits);
    }
}
