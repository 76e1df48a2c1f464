# SIGTERM (Ctrl-C goes the same way) while two stages run: both get it with all they started, nothing is recorded of them, the next command works.
project
file dvc.yaml <<-'TXT'
	stages:
	  first:
	    cmd: echo first >first
	    outs: [first]
	  a:
	    cmd: cat first; touch a.runs; sh -c 'while [ ! -e go ]; do touch beat; sleep 0.05; done'; echo a >a
	    deps: [first]
	    outs: [a]
	  b:
	    cmd: cat first; touch b.runs; sh -c 'while [ ! -e go ]; do touch beat; sleep 0.05; done'; echo b >b
	    deps: [first]
	    outs: [b]
TXT
quietly dvc repro first
dvc repro -j 2 >out 2>err &
eventually test -e a.runs
eventually test -e b.runs
kill -TERM $!
run wait $! <<'END'
[exit 252]
END
run sed -n '$p' err <<'END'
ERROR: interrupted by the user
END
# the grandchildren, too, are gone
rm -f beat
sleep 0.5
run test -e beat <<'END'
[exit 1]
END
rm -f beat
run dvc status <<'END'
a:
	changed deps:
		modified:           first
	changed outs:
		deleted:            a
b:
	changed deps:
		modified:           first
	changed outs:
		deleted:            b
END
touch go
quietly dvc repro -j 2
run dvc status <<'END'
Data and pipelines are up to date.
END
