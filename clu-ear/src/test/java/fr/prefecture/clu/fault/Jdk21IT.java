package fr.prefecture.clu.fault;

class Jdk21IT extends JdkCases {

    Jdk21IT() {
        super(21);
    }
}
