package org.openhall.devices.link;

import java.io.IOException;

/** Why there is no line to a device. */
public final class LinkException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Cause why;

    /**
     * Says why.
     *
     * @param port which line
     */
    public LinkException(Cause why, String port) {
        super(why + ": " + port);
        this.why = why;
    }

    /** Why. */
    public Cause why() {
        return why;
    }

    /** What can be wrong with a line. */
    public enum Cause {
        /** There is no such port: not plugged in, or no driver for its adapter. */
        MISSING("找不到端口：检查插头和供电，转接头可能缺驱动"),
        /** The user of this program may not open it. */
        FORBIDDEN("没有权限打开端口：把运行的用户加进 dialout 组（打印口是 lp 组），重新登录"),
        /** Another program has it. */
        HELD("端口被别的程序占用：关掉它（常见的是 brltty、ModemManager 或另一个自助机程序）"),
        /** It is there, and the system does not open it. */
        REFUSED("端口在，系统打不开：拔下重插，看型号里写的是不是设备的端口；还不行运行 dmesg | tail 看原因"),
        /** What is there is somebody's file or a disk, which would be written over. */
        NO_DEVICE("那里是文件或磁盘，不是设备的端口，没有写它：改型号里写的连接"),
        /** Nobody answers at that address of the network. */
        UNREACHABLE("网络上连不上设备：检查网线、电源、地址和端口，有的打印机一次只让一个程序连"),
        /** It was there and is gone. */
        LOST("设备断开了：检查插头"),
        /** It is there and takes nothing, for whatever reason it has. */
        STUCK("设备不收数据：断电再开；型号的连接里写了 flow 的，看设备是不是真这样接线"),
        /** This machine has no code for such lines. */
        UNSUPPORTED("这台机器的系统不支持这种端口");

        private static final int EPERM = 1;
        private static final int ENXIO = 6;
        private static final int ENOENT = 2;
        private static final int EACCES = 13;
        private static final int EBUSY = 16;
        private static final int ENODEV = 19;

        private final String advice;

        Cause(String advice) {
            this.advice = advice;
        }

        /** Why a port did not open, by the system's number for it. */
        public static Cause ofError(int error) {
            return switch (error) {
                case ENOENT, ENXIO, ENODEV -> MISSING;
                case EPERM, EACCES -> FORBIDDEN;
                case EBUSY -> HELD;
                default -> REFUSED;
            };
        }

        /** What it is and what to do, a Chinese sentence. */
        public String advice() {
            return advice;
        }
    }
}
