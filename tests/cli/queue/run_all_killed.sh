# exp run --run-all goes on when its worker is killed, and ends when queue stop is said.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: touch "$STARTED"${lr}; while [ ! -e "$GO"${lr} ]; do sleep 0.05; done
	    params: [lr]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
STARTED=$PWD/.dvc/tmp/started GO=$PWD/.dvc/tmp/go
export STARTED GO
for n in 2 3 4; do quietly dvc exp run --queue -n e$n -S lr=$n; done
dvc exp run --run-all >../words 2>&1 &
eventually test -e "${STARTED}2"
kill -9 "$(cat .dvc/tmp/exps/cdvc/worker-1.lock)"
touch "${GO}2"
eventually test -e "${STARTED}3"
quietly dvc queue stop
touch "${GO}3"
wait
run grep 'Ran experiment' ../words <<'END'
Ran experiment(s): e2, e3
END
run sh -c "dvc queue status | awk 'NF && !/Worker/ {print \$2, \$NF}'" <<'END'
Name Status
e4 Queued
e2 Success
e3 Success
END
