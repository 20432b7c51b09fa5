package fr.prefecture.clu.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.TimerService;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An empty database in memory, migrated as the product migrates its own, with EclipseLink on top
 * and boundaries put together as the server would: one instance of each, the same entity manager, a
 * clock that stands still, a caller who has a name.
 *
 * <pre>{@code
 * Database database = Database.empty();
 * Meetings meetings = database.boundary(Meetings.class);
 * database.as("referent").at(Instant.parse("2021-05-31T08:00:00Z"));
 * database.transaction(() -> meetings.hold(…));
 * }</pre>
 */
public final class Database implements AutoCloseable {

    private final Store store;
    private final EntityManager em;
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final StandingClock clock = new StandingClock();
    private final List<Object> offered = new ArrayList<>();
    private String caller = "anonymous";
    private Set<String> roles = Set.of();

    private Database(Store store) {
        this.store = store;
        em = store.factory.createEntityManager();
    }

    public static Database empty() {
        return new Database(Store.empty());
    }

    /** The same, where an address of H2 says. */
    static Database at(String url) {
        return new Database(new Store(url, false));
    }

    /** The same in another database, which stays as it is when this is closed. */
    public static Database on(DataSource dataSource) {
        return new Database(new Store(dataSource));
    }

    public JdbcDataSource dataSource() {
        return store.dataSource;
    }

    public EntityManager entityManager() {
        return em;
    }

    public Database at(Instant instant) {
        clock.now = instant;
        return this;
    }

    public Database as(String login) {
        caller = login;
        return this;
    }

    /** As somebody who holds these roles. */
    public Database in(String... roles) {
        this.roles = Set.of(roles);
        return this;
    }

    /** What a boundary finds that asks for every implementation of an interface. */
    public Database offering(Object implementation) {
        offered.add(implementation);
        return this;
    }

    /** As a boundary's method called from outside: all of it is kept, or nothing. */
    public <T> T transaction(Supplier<T> work) {
        em.getTransaction().begin();
        try {
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    public void transaction(Runnable work) {
        transaction(
                () -> {
                    work.run();
                    return null;
                });
    }

    /** The one instance of this class, its annotated fields filled in. */
    public <T> T boundary(Class<T> type) {
        Object known = beans.get(type);
        if (known != null) {
            return type.cast(known);
        }
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            beans.put(type, bean);
            for (Class<?> level = type; level != Object.class; level = level.getSuperclass()) {
                for (Field field : level.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no constructor without parameters", e);
        }
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        Object value;
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            value = em;
        } else if (field.isAnnotationPresent(Resource.class)) {
            value = resource(field.getType());
        } else if (field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(EJB.class)) {
            value =
                    field.getType() == Clock.class
                            ? clock
                            : field.getType() == Instance.class
                                    ? instances(asked(field))
                                    : boundary(field.getType());
        } else {
            return;
        }
        field.setAccessible(true);
        field.set(bean, value);
    }

    private Object resource(Class<?> type) {
        if (type == DataSource.class) {
            return store.dataSource;
        }
        if (type == TimerService.class) {
            return Proxy.newProxyInstance(
                    Database.class.getClassLoader(),
                    new Class<?>[] {TimerService.class},
                    (proxy, method, arguments) -> null);
        }
        if (type != SessionContext.class) {
            throw new IllegalStateException("no such resource here: " + type);
        }
        return Proxy.newProxyInstance(
                Database.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getCallerPrincipal")) {
                        return (Principal) () -> caller;
                    }
                    if (method.getName().equals("isCallerInRole")) {
                        return roles.contains(arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Of which interface every implementation is asked for. */
    private static Class<?> asked(Field field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    private Object instances(Class<?> type) {
        return Proxy.newProxyInstance(
                Database.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "stream" -> offered.stream().filter(type::isInstance);
                            case "handles" ->
                                    offered.stream()
                                            .filter(type::isInstance)
                                            .map(Database::handle)
                                            .toList();
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static Instance.Handle<?> handle(Object implementation) {
        Bean<?> bean =
                (Bean<?>)
                        Proxy.newProxyInstance(
                                Database.class.getClassLoader(),
                                new Class<?>[] {Bean.class},
                                (proxy, method, arguments) -> implementation.getClass());
        return (Instance.Handle<?>)
                Proxy.newProxyInstance(
                        Database.class.getClassLoader(),
                        new Class<?>[] {Instance.Handle.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("get") ? implementation : bean);
    }

    @Override
    public void close() {
        em.close();
        store.giveBack();
    }

    /**
     * A migrated database in memory and its entities. It takes long to make, so that a test that
     * closes it leaves it to the next one, emptied.
     */
    private static final class Store {

        private static final String QUOTED =
                "select '\"' || table_schema || '\".\"' || table_name || '\"'";
        private static final String IN_MEMORY = "jdbc:h2:mem:";
        private static final Deque<Store> WAITING = new ConcurrentLinkedDeque<>();

        private final JdbcDataSource dataSource = new JdbcDataSource();
        private final EntityManagerFactory factory;
        private final boolean shared;
        private final List<String> tables;
        private final List<String> seeds;
        private final String touched;

        private Store(String url, boolean shared) {
            this.shared = shared;
            dataSource.setURL(url);
            Schema.migrate(dataSource);
            tables = tables();
            seeds = seeds();
            touched = touched();
            factory = factory(dataSource);
        }

        private Store(DataSource other) {
            shared = false;
            tables = List.of();
            seeds = List.of();
            touched = "";
            Schema.migrateAlone(other, other);
            factory = factory(other);
        }

        private static EntityManagerFactory factory(DataSource dataSource) {
            return Persistence.createEntityManagerFactory(
                    "clu",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.nonJtaDataSource", dataSource,
                            "eclipselink.target-server", "None",
                            // As in the server where the JVM has the agent for it.
                            "eclipselink.weaving",
                                    System.getProperty("clu.tests.weaving", "false")));
        }

        static Store empty() {
            Store waiting = WAITING.poll();
            return waiting == null
                    ? new Store(IN_MEMORY + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", true)
                    : waiting;
        }

        void giveBack() {
            if (shared && isEmptied()) {
                WAITING.add(this);
            } else {
                discard();
            }
        }

        private boolean isEmptied() {
            if (!tables().equals(tables)) {
                return false;
            }
            List<String> statements = new ArrayList<>();
            statements.add("set referential_integrity false");
            try {
                texts(touched)
                        .forEach(
                                table ->
                                        statements.add(
                                                "truncate table " + table + " restart identity"));
            } catch (IllegalStateException e) {
                // Another thread of the test still holds one.
                return false;
            }
            statements.addAll(seeds);
            statements.add("set referential_integrity true");
            statements.add("alter sequence clu_sequence restart with 50");
            try {
                run(statements);
            } catch (SQLException e) {
                // Another thread of the test still holds it.
                return false;
            }
            JpaHelper.getServerSession(factory).getSequencingControl().initializePreallocated();
            return true;
        }

        private void discard() {
            factory.close();
            if (dataSource.getURL() != null && dataSource.getURL().startsWith(IN_MEMORY)) {
                try {
                    run(List.of("shutdown"));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        private void run(List<String> statements) throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String one : statements) {
                    statement.execute(one);
                }
            }
        }

        private List<String> tables() {
            return texts(
                    QUOTED
                            + " from information_schema.tables"
                            + " where table_schema = 'PUBLIC'"
                            + " and table_name <> 'flyway_schema_history' order by table_name");
        }

        /** Asks which tables hold something, or number their rows by themselves. */
        private String touched() {
            Set<String> numbered =
                    Set.copyOf(
                            texts(
                                    QUOTED
                                            + " from information_schema.columns"
                                            + " where is_identity = 'YES'"));
            return tables.stream()
                    .map(
                            table ->
                                    "select '"
                                            + table
                                            + "'"
                                            + (numbered.contains(table)
                                                    ? ""
                                                    : " where exists (select 1 from "
                                                            + table
                                                            + ")"))
                    .collect(Collectors.joining(" union all "));
        }

        /** What the migrations themselves wrote. */
        private List<String> seeds() {
            return tables.isEmpty()
                    ? List.of()
                    : texts("script nosettings table " + String.join(", ", tables)).stream()
                            .filter(line -> line.startsWith("INSERT INTO"))
                            .toList();
        }

        private List<String> texts(String query) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(query)) {
                List<String> texts = new ArrayList<>();
                while (found.next()) {
                    texts.add(found.getString(1));
                }
                return texts;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class StandingClock extends Clock {

        private Instant now = Instant.parse("2021-05-31T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
