package fr.prefecture.clu.bench;

import fr.prefecture.clu.batch.switchboard.format.HourlyCount;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application of comparisons: the job that counts hours, and what reads lines in the product.
 */
final class BenchWar {
    static final String NAME = "bench";

    private BenchWar() {}

    static Path write() {
        Path file = Folder.named(NAME + ".war");
        ShrinkWrap.create(WebArchive.class, NAME + ".war")
                .addPackages(
                        false,
                        Filters.exclude(".*(Test|Benchmark|Example|Examples)(\\$.*)?\\.class"),
                        HourlyCount.class.getPackage())
                .addClasses(
                        Block.class,
                        CopiedHours.class,
                        FileBlocks.class,
                        HourlyBlockProcessor.class,
                        HourlyBlockReader.class,
                        HourlyBlockWriter.class,
                        HourlyLog.class,
                        HourlyLogs.class,
                        Hours.class,
                        Stretch.class)
                .addAsWebInfResource(
                        BenchWar.class.getPackage(),
                        "hourly-log.xml",
                        "classes/META-INF/batch-jobs/hourly-log.xml")
                .setManifest(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: org.postgresql\n"))
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }
}
