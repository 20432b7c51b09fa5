package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file leaves to be joined with the files before and after it.
 *
 * @param fragments visits without start or end, in the order of their lines
 * @param entries the entries of every call that entered a queue in the first or the last four hours
 *     of the file, or that left a fragment, in the order of their lines
 * @param restarts how often the file says that everything open was lost
 * @param firstRestart epoch second of the first of these lines, or -1
 * @param firstEvent oldest credible instant of the file, in epoch seconds, or -1
 * @param lastEvent newest credible instant of the file, in epoch seconds, or -1
 */
public record Edges(
        List<Fragment> fragments,
        List<CallEntry> entries,
        int restarts,
        long firstRestart,
        long firstEvent,
        long lastEvent) {

    private static final int VERSION = 2;

    /** The bytes of version 1, which is the same without a hash, begin with this one. */
    private static final byte WITHOUT_HASH = 2;

    public Edges {
        fragments = List.copyOf(fragments);
        entries = List.copyOf(entries);
    }

    /** The time of the file, unless nothing in it can have to do with what other files say. */
    public Optional<Stretch> toBeJoined() {
        return fragments.isEmpty() && entries.isEmpty() && restarts == 0
                ? Optional.empty()
                : Optional.of(Stretch.of(this));
    }

    public byte[] toBytes() {
        Packer packer =
                new Packer()
                        .number(VERSION)
                        .number(restarts)
                        .number(firstRestart)
                        .number(firstEvent)
                        .number(lastEvent)
                        .number(fragments.size());
        fragments.forEach(fragment -> fragment.pack(packer));
        packer.number(entries.size());
        entries.forEach(entry -> entry.pack(packer));
        return packer.toBytes();
    }

    /**
     * @throws IllegalArgumentException if the bytes are not those of {@link #toBytes} of this
     *     version or of the one before
     */
    public static Edges fromBytes(byte[] bytes) {
        boolean old = bytes.length > 0 && bytes[0] == WITHOUT_HASH;
        Unpacker from = old ? Unpacker.withoutHash(bytes) : new Unpacker(bytes);
        from.version(old ? VERSION - 1 : VERSION);
        int restarts = from.small();
        long firstRestart = from.number();
        long firstEvent = from.number();
        long lastEvent = from.number();
        List<Fragment> fragments = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            fragments.add(Fragment.unpack(from));
        }
        List<CallEntry> entries = new ArrayList<>();
        for (int left = from.count(); left > 0; left--) {
            entries.add(CallEntry.unpack(from));
        }
        from.end();
        return new Edges(fragments, entries, restarts, firstRestart, firstEvent, lastEvent);
    }
}
