# While our stage runs, DVC sees its locks: the stage is busy, another one runs.
project
file dvc.yaml <<-TXT
	stages:
	  slow:
	    cmd: echo 1 >out; until [ -e go ]; do sleep 0.1; done
	    outs: [out]
	  other:
	    cmd: echo 2 >out2
	    outs: [out2]
TXT
commit base
cdvc repro slow >"$ORACLE_LOG/slow" 2>&1 &
while [ ! -e out ]; do sleep 0.1; done
expect 1 dvc status
says 'is busy'
expect 255 dvc repro slow
says 'is busy'
expect 0 dvc repro other
: >go
wait $! || fail 'our run failed'
expect 0 dvc status
says 'Data and pipelines are up to date.'
expect 0 cdvc status
says 'Data and pipelines are up to date.'
