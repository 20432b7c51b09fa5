package fr.prefecture.clu.health;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.shared.VitalSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** ETA-4, ETA-8: the room that the machine leaves, on its disk and in memory. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MachineVitals implements VitalSource {

    static final String DISK = "disk";
    static final String MEMORY = "memory";

    private static final long GIGABYTE = 1_000_000_000L;
    private static final long MEGABYTE = 1_000_000L;
    private static final long ENOUGH = 20 * GIGABYTE;
    private static final long NONE_LEFT = GIGABYTE / 2;
    private static final int TENTHS = 10;

    @Override
    public List<String> parts() {
        return List.of(DISK, MEMORY);
    }

    @Override
    public List<Vital> vitals() {
        try {
            FileStore store = Files.getFileStore(InboxVitals.existing(Settings.home()));
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            return List.of(
                    disk(store.getUsableSpace(), store.getTotalSpace()),
                    memory(heap.getUsed(), leftAfterSweeping(), heap.getMax()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ETA-4, in bytes. */
    static Vital disk(long free, long size) {
        boolean full = free < NONE_LEFT;
        boolean scarce = free < ENOUGH && free < size / TENTHS;
        return new Vital(
                DISK,
                full ? Condition.BROKEN : scarce ? Condition.CARE : Condition.SOUND,
                full ? "health.disk.full" : scarce ? "health.disk.scarce" : "health.disk.sound",
                List.of(of(free, GIGABYTE), of(size, GIGABYTE)),
                "",
                Map.of("free.bytes", (double) free, "size.bytes", (double) size));
    }

    /**
     * ETA-8, in bytes.
     *
     * @param swept what was in use after the memory was swept last
     */
    static Vital memory(long used, long swept, long most) {
        boolean scarce = swept > most / TENTHS * (TENTHS - 1);
        return new Vital(
                MEMORY,
                scarce ? Condition.CARE : Condition.SOUND,
                scarce ? "health.memory.scarce" : "health.memory.sound",
                List.of(of(used, MEGABYTE), of(most, MEGABYTE)),
                "",
                Map.of(
                        "used.bytes",
                        (double) used,
                        "swept.bytes",
                        (double) swept,
                        "size.bytes",
                        (double) most));
    }

    private static long leftAfterSweeping() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static BigDecimal of(long bytes, long unit) {
        return BigDecimal.valueOf((double) bytes / unit);
    }
}
