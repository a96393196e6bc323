-- What is discussed can be asked for before a claim is verified.
ALTER TYPE "gate_key" ADD VALUE 'threads_resolved';
