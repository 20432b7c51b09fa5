package fr.prefecture.clu.bench;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.file.FlatFileItemReader;
import org.springframework.batch.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.item.file.transform.FieldSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A job of Spring Batch as its books show it: each line an item, each item a row, a thousand of
 * them a commit; then one statement over the rows.
 */
final class ItemForEachLine {
    private static final int COMMIT = 1000;
    private static final String SCHEMA = "org/springframework/batch/core/schema-";

    private ItemForEachLine() {}

    private record Item(long t, String[] fields) {

        static Item of(FieldSet line) {
            String[] fields = line.getValues();
            String[] all = new String[OneStatement.COLUMNS.size() - 1];
            System.arraycopy(fields, 1, all, 0, fields.length - 1);
            return new Item(line.readLong(0), all);
        }
    }

    /** Reads the log of the first argument into the database at the address of the second. */
    public static void main(String[] arguments) throws Exception {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(arguments[1] + "&reWriteBatchedInserts=true", true);
        JdbcTemplate database = new JdbcTemplate(source);
        ResourceDatabasePopulator schema =
                new ResourceDatabasePopulator(
                        new ClassPathResource(SCHEMA + "drop-postgresql.sql"),
                        new ClassPathResource(SCHEMA + "postgresql.sql"));
        schema.execute(source);
        database.execute("drop table if exists bench_item, bench_item_hour");
        database.execute(
                OneStatement.COLUMNS.stream()
                        .map(name -> name + (name.equals("t") ? " bigint" : " text"))
                        .collect(Collectors.joining(", ", "create table bench_item (", ")")));
        run(source, Path.of(arguments[0]));
        database.execute(
                "create table bench_item_hour as " + OneStatement.hours("bench_item", "/"));
        source.destroy();
    }

    private static void run(SingleConnectionDataSource source, Path log) throws Exception {
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        JobRepository repository = factory.getObject();
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(repository);
        launcher.afterPropertiesSet();
        Step step =
                new StepBuilder("lines", repository)
                        .<Item, Item>chunk(COMMIT, transactions)
                        .reader(reader(log))
                        .writer(writer(source))
                        .build();
        Job job = new JobBuilder("lines", repository).start(step).build();
        BatchStatus end =
                launcher.run(
                                job,
                                new JobParametersBuilder()
                                        .addString("log", log.toString())
                                        .toJobParameters())
                        .getStatus();
        if (end != BatchStatus.COMPLETED) {
            throw new IllegalStateException(end.toString());
        }
    }

    private static FlatFileItemReader<Item> reader(Path log) {
        return new FlatFileItemReaderBuilder<Item>()
                .name("log")
                .resource(new FileSystemResource(log))
                .lineTokenizer(new DelimitedLineTokenizer("|"))
                .fieldSetMapper(Item::of)
                .build();
    }

    private static JdbcBatchItemWriter<Item> writer(SingleConnectionDataSource source) {
        JdbcBatchItemWriter<Item> writer =
                new JdbcBatchItemWriterBuilder<Item>()
                        .dataSource(source)
                        .sql("insert into bench_item values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .itemPreparedStatementSetter(
                                (item, insert) -> {
                                    insert.setLong(1, item.t());
                                    for (int i = 0; i < item.fields().length; i++) {
                                        insert.setString(i + 2, item.fields()[i]);
                                    }
                                })
                        .assertUpdates(false)
                        .build();
        writer.afterPropertiesSet();
        return writer;
    }
}
