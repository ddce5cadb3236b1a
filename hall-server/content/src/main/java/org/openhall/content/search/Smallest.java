package org.openhall.content.search;

import java.util.Arrays;

/** Keeps the smallest few of many numbers. For one thread. */
final class Smallest {

    private final long[] heap;
    private int size;

    /** At most that many are kept. */
    Smallest(int most) {
        heap = new long[most];
    }

    void add(long number) {
        if (heap.length == 0) return;
        if (size < heap.length) {
            heap[size++] = number;
            rise(size - 1);
        } else if (number < heap[0]) {
            heap[0] = number;
            sink();
        }
    }

    long[] sorted() {
        long[] sorted = Arrays.copyOf(heap, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private void rise(int from) {
        int i = from;
        while (i > 0 && heap[i] > heap[(i - 1) / 2]) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void sink() {
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && heap[child + 1] > heap[child]) child++;
            if (heap[i] >= heap[child]) return;
            swap(i, child);
            i = child;
        }
    }

    private void swap(int a, int b) {
        long kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
