package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** The table of a switchboard's own database that is read at night instead of files. */
@Entity
@Table(name = "switchboard_pbx")
public class PbxTable extends Versioned {

    @OneToOne
    @JoinColumn(name = "source_id")
    private Source source;

    @Enumerated(EnumType.STRING)
    private PbxKind kind;

    private String host;
    private int port;

    @Column(name = "base_name")
    private String base;

    @Column(name = "schema_name")
    private String schema;

    @Column(name = "queue_table")
    private String table;

    private String login;
    private String secret;

    @Enumerated(EnumType.STRING)
    private PbxClock clock;

    @Enumerated(EnumType.STRING)
    private PbxTls tls;

    @Column(name = "read_from")
    private LocalDate from;

    protected PbxTable() {}

    PbxTable(Source source, PbxAddress address) {
        this.source = source;
        move(address);
    }

    /** It is read there from now on. */
    final void move(PbxAddress address) {
        kind = address.kind();
        host = address.host();
        port = address.port();
        base = address.base();
        schema = address.schema().orElse(null);
        table = address.table();
        login = address.login();
        secret = address.secret().orElse(null);
        clock = address.clock();
        tls = address.tls();
        from = address.from().orElse(null);
    }

    Source source() {
        return source;
    }

    PbxAddress address() {
        return new PbxAddress(
                kind,
                host,
                port,
                base,
                Optional.ofNullable(schema),
                table,
                login,
                Optional.ofNullable(secret),
                clock,
                tls,
                Optional.ofNullable(from));
    }
}
