# A run that goes on, in the workspace or in a directory of its own, is in the tables of both, with the metrics as they are now.
project
file dvc.yaml <<-TXT
	stages:
	  train:
	    cmd: sh train.sh
	    params: [lr]
	    metrics: [{m.json: {cache: false}}]
TXT
file train.sh <<-TXT
	echo '{"acc": 0.25}' >m.json
	: >"$PWD/../begun"
	until [ -e "$PWD/../go" ]; do sleep 0.1; done
	echo '{"acc": 0.75}' >m.json
TXT
echo 'lr: 1' >params.yaml
commit base
lives() {
    for program in dvc cdvc; do
        expect 0 "$program" exp show --csv
        says "Running,$1,0.25,$2"
        expect 0 "$program" exp show --json
        says "\"name\": \"$3\""
    done
}
run_by() {
    rm -f ../begun ../go
    "$1" exp run $2 -n "$3" -S lr="$4" >"$ORACLE_LOG/$3" 2>&1 &
    while [ ! -e ../begun ]; do sleep 0.1; done
    lives "$5" "$4" "$(echo "$5" | tr '[:upper:]' '[:lower:]')"
    : >../go
    wait $! || fail "$3 failed"
    for program in dvc cdvc; do
        expect 0 "$program" exp show --csv
        says "0.75,$4"
    done
}
run_by cdvc --temp ours 2 Tempdir
run_by dvc --temp theirs 3 Tempdir
run_by cdvc '' ours-here 4 Workspace
run_by dvc '' theirs-here 5 Workspace
