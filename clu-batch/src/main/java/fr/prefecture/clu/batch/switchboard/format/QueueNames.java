package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The queues named by one file, numbered in the order of their first line. Two spellings that
 * decode to the same text are the same queue.
 */
final class QueueNames {
    static final int MOST = 2000;

    private static final int FREE = -1;

    private final int[] places = new int[4096];
    private final List<byte[]> spellings = new ArrayList<>();
    private final int[] queueOfSpelling = new int[MOST];
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> queues = new HashMap<>();

    QueueNames() {
        Arrays.fill(places, FREE);
    }

    int number(byte[] bytes, int from, int to) {
        int place = Hash.place(bytes, from, to) & places.length - 1;
        while (places[place] != FREE) {
            byte[] spelling = spellings.get(places[place]);
            if (Arrays.equals(spelling, 0, spelling.length, bytes, from, to)) {
                return queueOfSpelling[places[place]];
            }
            place = place + 1 & places.length - 1;
        }
        if (spellings.size() == MOST) {
            throw new TooManyQueues(MOST);
        }
        places[place] = spellings.size();
        int queue = queues.computeIfAbsent(Names.decode(bytes, from, to), this::append);
        queueOfSpelling[spellings.size()] = queue;
        spellings.add(Arrays.copyOfRange(bytes, from, to));
        return queue;
    }

    private int append(String name) {
        names.add(name);
        return names.size() - 1;
    }

    String name(int queue) {
        return names.get(queue);
    }

    void pack(Packer packer) {
        packer.number(spellings.size());
        spellings.forEach(packer::bytes);
    }

    void unpack(Unpacker unpacker) {
        for (int left = unpacker.count(); left > 0; left--) {
            byte[] spelling = unpacker.bytes();
            number(spelling, 0, spelling.length);
        }
    }
}
