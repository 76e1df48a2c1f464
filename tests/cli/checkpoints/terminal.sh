# Keys on a terminal while a stage with checkpoints runs, which has a process group of its own: Ctrl-Z stops all of it and
# `fg` goes on, Ctrl-C ends the script that we run in, too.
project
checkpoint_pipeline
file train.sh <<'TXT'
n=$(cat model.txt 2>/dev/null || echo 0)
while [ "$n" -lt 3 ]; do
    n=$((n + 1))
    echo "$n" >model.txt
    : >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"; while [ -e "$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT" ]; do sleep 0.01; done
    printf '{"step": %s}\n' "$n" >metrics.json
    echo "epoch $n"
    while [ ! -e "$DVC_ROOT/.dvc/tmp/go" ]; do sleep 0.01; done
done
TXT
commit pipeline
terminal() { NO_COLOR=1 python3 "$STORY_SUPPORT/terminal.py" "$@" | grep '^epoch\|^Ran\|^.stopped\|NEXT\|^.exit'; }
file job.sh <<'TXT'
set -m
dvc exp run -n stopped
code=$?
touch .dvc/tmp/go
sleep 0.2
echo "[stopped: $code, at $(cat model.txt)]"
fg
TXT
run terminal --until 'epoch 1' --stop sh job.sh <<'END'
epoch 1
[stopped: 148, at 1]
epoch 2
epoch 3
Ran experiment(s): stopped
[exit 0]
END
rm .dvc/tmp/go
run terminal --until 'epoch 1' --interrupt sh -c 'dvc exp run --reset -n ended; echo NEXT' <<'END'
epoch 1
[exit -2]
END
# who reads the terminal beside us, as a pager does, has it
file pager.sh <<'TXT'
while read -r line; do
    echo "$line"
    [ "$line" = 'epoch 1' ] || continue
    echo 'epoch read'
    read -r key </dev/tty
    echo "NEXT $key"
    touch .dvc/tmp/go
done
TXT
run terminal --until 'epoch read' --type q sh -c 'set -m; dvc exp run --reset -n piped | sh pager.sh' <<'END'
epoch 1
epoch read
NEXT q
epoch 2
epoch 3
Ran experiment(s): piped
[exit 0]
END
# also when it had to wait for the foreground: `fg` is for it, and not for the stage
file beside.sh <<'TXT'
dvc exp run --reset -n beside >.dvc/tmp/beside.log &
until grep -q '^epoch 1' .dvc/tmp/beside.log; do sleep 0.01; done
read -r first </dev/tty
sleep 0.3
read -r second </dev/tty
echo "NEXT $first $second"
touch .dvc/tmp/go
wait
cat .dvc/tmp/beside.log
TXT
file job.sh <<'TXT'
set -m
sh beside.sh &
until grep -q '^State:.T' "/proc/$!/status"; do sleep 0.01; done
echo 'epoch read'
fg
TXT
rm .dvc/tmp/go
run terminal --until 'epoch read' --type a --type b sh job.sh <<'END'
epoch read
NEXT a b
epoch 1
epoch 2
epoch 3
Ran experiment(s): beside
[exit 0]
END
# and so has the stage, when it asks
sed -i '1i echo "epoch?"; read first </dev/tty; echo "epoch $first"' train.sh
git commit -qam 'a stage that asks'
run terminal --until 'epoch?' --type 0 sh -c 'set -m; dvc exp run --reset -n asked' <<'END'
epoch?
epoch 0
epoch 1
epoch 2
epoch 3
Ran experiment(s): asked
[exit 0]
END
sed -i 1d train.sh
git commit -qam 'and no more'
# where what runs in the background may not write there, we may beside the stage that has it
touch .dvc/tmp/go
run terminal sh -c 'set -m; stty tostop; dvc exp run --reset -n quiet' <<'END'
epoch 1
epoch 2
epoch 3
Ran experiment(s): quiet
[exit 0]
END
