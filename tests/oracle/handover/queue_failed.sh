# A task that failed, or whose runner was killed, is failed to both programs, and removed by either.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: touch "$STARTED"; test ${how} = wait && sleep 60; exit 3
	    params: [how]
TXT
echo 'how: fail' >params.yaml
commit base
STARTED=$PWD/.dvc/tmp/started
export STARTED
expect 0 cdvc exp run --queue -n failed
expect 0 cdvc exp run --run-all
rm "$STARTED"
expect 0 cdvc exp run --queue -n killed -S how=wait
expect 0 cdvc queue start
while [ ! -e "$STARTED" ]; do sleep 0.1; done
kill -9 "$(sed 's/.*"pid": \([0-9]*\),.*/\1/' "$(ls -t .dvc/tmp/exps/run/*/*.json | head -n 1)")"
eventually sh -c '! cdvc queue status | grep -q Running' # the kernel takes it away
expect 0 cdvc queue status
says 'Failed'
says_not 'Running'
expect 0 dvc queue status
says 'failed'
says 'killed'
says_not 'Running'
expect 0 dvc exp show --csv
says 'failed,'
says ',Failed,'
expect 0 dvc queue logs failed
says 'exited with 3'
expect 0 dvc queue remove failed
expect 0 cdvc queue status
says_not 'failed '
expect 0 dvc queue remove --failed
expect 0 cdvc queue status
says 'No experiment tasks in the queue.'
