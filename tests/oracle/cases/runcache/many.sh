# Many runs are remembered, to the byte; what is restored is the newest; stages of equal text share them.
project
echo 1 >in
printf 'p: 1\nq: [1.0, 1e-5, text, null, true]\n' >params.yaml
printf '#!/bin/sh\ncat in >"$1"; echo "$RANDOM_TEXT" >>"$1"\n' >run.sh
chmod +x run.sh
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: ./run.sh o
	    deps: [run.sh, in]
	    params: [p, q]
	    outs: [o]
	    metrics:
	    - m.json:
	        cache: false
TXT
sed -i 's/cmd: .*/cmd: .\/run.sh o \&\& echo "{}" >m.json/' dvc.yaml
run env RANDOM_TEXT=1 dvc repro
echo 2 >in
run env RANDOM_TEXT=2 dvc repro
sed -i 's/p: 1/p: 2/' params.yaml
run env RANDOM_TEXT=3 dvc repro
echo 1 >in
sed -i 's/p: 2/p: 1/' params.yaml
run env RANDOM_TEXT=4 dvc repro
run env RANDOM_TEXT=5 dvc repro -f
snapshot
tick
rm dvc.lock o m.json
run dvc repro
sed -i 's/  a:/  again:/' dvc.yaml
run dvc repro
rm dvc.lock o m.json
run dvc repro --no-run-cache
rm dvc.lock o m.json
run dvc repro --no-commit
day=0
for entry in .dvc/cache/runs/*/*/*; do
    day=$((day + 1))
    echo broken >"$entry"
    touch -d "2024-01-0$day" "$entry"
done
rm dvc.lock
run dvc repro
