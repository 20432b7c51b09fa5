package fr.prefecture.clu.batch.switchboard.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** How files of every kind begin, invented. */
final class Heads {
    static final String QUEUE_LOG =
            """
            1741597200|1741597199.1|accueil|NONE|ENTERQUEUE||0100000001|1
            1741597209|1741597199.1|accueil|NONE|ABANDON|1|1|9
            """;

    static final String QUEUE_TABLE =
            """
            time,callid,queuename,agent,event,data1,data2,data3,data4,data5
            2025-03-10 09:00:00,1741593599.1,accueil,NONE,ENTERQUEUE,,0100000001,1,,
            """;

    static final String MASTER_CSV =
            """
            "","0100000001","600","from-trunk","\""Zoé"" <0100000001>","SIP/trunk-0000000a","SIP/101-0000000b","Dial","SIP/101,20","2025-03-10 09:00:00","2025-03-10 09:00:08","2025-03-10 09:01:08",68,60,"ANSWERED","DOCUMENTATION","1741593600.1",""
            """;

    private static final String CUCM =
            """
            "cdrRecordType","globalCallID_callManagerId","globalCallID_callId","dateTimeOrigination","origCause_value","originalCalledPartyNumber","finalCalledPartyNumber","destCause_value","dateTimeConnect","dateTimeDisconnect","duration"
            INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,VARCHAR(50),VARCHAR(50),INTEGER,INTEGER,INTEGER,INTEGER
            1,2,60001,1741593600,0,"3300","3301",16,1741593610,1741593670,60
            """;

    private static final String CUCM_WITHOUT_NAMES =
            "1,2,60001,33554433,1741593600,1,1,16843009,\"0100000001\",\"\",0,0,0,1\n".repeat(3);

    private static final String OXE =
            "ED5.2" + "0476000000".repeat(3) + " ".repeat(485) + "20250310 09:00:00\r\n";

    private static final String CEL =
            """
            eventtype,eventtime,cidname,cidnum,cidani,cidrdnis,ciddnid,exten,context,channame,appname,appdata,amaflags,accountcode,uniqueid,linkedid,peer,userdeftype,extra
            CHAN_START,1741593600.1,"Zoé","0100000001","","","","600","from-trunk","SIP/trunk-0000000a","","",3,"",1741593600.1,1741593600.1,"","",""
            """;

    private static final String FREESWITCH =
            "\"Zoé\",\"0100000001\",\"600\",\"default\",\"2025-03-10 09:00:00\",\"2025-03-10 09:00:08\","
                    + "\"2025-03-10 09:01:08\",\"68\",\"60\",\"NORMAL_CLEARING\",\"5ab1\",\"\",\"\",\"PCMA\",\"PCMA\"\n";

    private static final String DECLARED =
            """
            date;heure;file;issue;attente;conversation
            10/03/2025;09:00:00;accueil;décroché;9;60
            """;

    private static final String TOTALS =
            "Date;Créneau;Présentés;Décrochés;Abandonnés\n10/03/2025;09:00;12;9;3\n";

    private static final String WEBSITE =
            "\ufeffdate;page;action;urgent\r\n10/03/2025;/accueil;modification;non\r\n";

    private static final String CERT =
            "Type de titre;Département;Reçus;Décidés;En attente\nPasseport;38;120;110;45\n";

    private Heads() {}

    /** All but one, by name. */
    static Map<String, String> others(String head) {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("queue_log", QUEUE_LOG);
        heads.put("realtime table", QUEUE_TABLE);
        heads.put("Master.csv", MASTER_CSV);
        heads.put("CUCM", CUCM);
        heads.put("CUCM without names", CUCM_WITHOUT_NAMES);
        heads.put("OXE", OXE);
        heads.put("CEL", CEL);
        heads.put("FreeSWITCH", FREESWITCH);
        heads.put("declared columns", DECLARED);
        heads.put("totals", TOTALS);
        heads.put("website", WEBSITE);
        heads.put("CERT", CERT);
        heads.put("XLSX", "PK\3\4\24\0\6\0\10\0\0\0!\0[Content_Types].xml \242\4\2(\240\0\2");
        heads.put("HTML", "<!DOCTYPE html>\n<html lang=\"fr\"><head><title>time,callid</title>\n");
        heads.put("JPEG", "\377\330\377\340\0\20JFIF\0\1\1\0\0\1\0\1\0\0\377\333\0C\0\b\6\6\7");
        heads.put("nothing", "");
        heads.put("line feed", "\n");
        heads.values().remove(head);
        return heads;
    }
}
