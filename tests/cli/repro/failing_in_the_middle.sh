# The second of three stages fails: what ran before is kept; -k goes on with what does not depend on it.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo a >a.txt
	    outs: [a.txt]
	  b:
	    cmd: cat a.txt && exit 7
	    deps: [a.txt]
	    outs: [b.txt]
	  c:
	    cmd: cp b.txt c.txt
	    deps: [b.txt]
	    outs: [c.txt]
	  d:
	    cmd: echo d >d.txt
	    outs: [d.txt]
TXT
run dvc repro c <<'END'
Running stage 'a':
> echo a >a.txt
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'

Running stage 'b':
> cat a.txt && exit 7
a
ERROR: failed to reproduce 'b': failed to run: cat a.txt && exit 7, exited with 7
[exit 255]
END
run dvc repro -k <<'END'
Stage 'a' didn't change, skipping
Running stage 'b':
> cat a.txt && exit 7
a
WARNING: failed to run: cat a.txt && exit 7, exited with 7
WARNING: Stage 'c' will be skipped due to this failure
Running stage 'd':
> echo d >d.txt
Updating lock file 'dvc.lock'
ERROR: failed to reproduce 'b'
[exit 255]
END
run dvc status <<'END'
b:
	changed deps:
		modified:           a.txt
	changed outs:
		deleted:            b.txt
c:
	changed deps:
		deleted:            b.txt
	changed outs:
		deleted:            c.txt
END
