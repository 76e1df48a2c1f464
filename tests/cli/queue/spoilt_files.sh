# What a task's files say is not believed where it would harm; a task whose files are spoilt hides no other one.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: cp params.yaml result
	    params: [lr]
	    outs: [result: {cache: false}]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
exps=$PWD/.dvc/tmp/exps
states() { dvc queue status | awk 'NF > 2 && !/Worker|Task/ {print $2, $NF}'; }
# Two tasks; a runner took the first and died.
again() {
    rm -rf "$exps"
    git update-ref -d refs/exps/celery/stash
    git update-ref -d refs/exps/celery/failed
    quietly dvc exp run --queue -n a -S lr=2
    quietly dvc exp run --queue -n b -S lr=3
    first=$(find "$exps/celery/broker/in" -type f | sort | head -n 1)
    rev=$(git reflog show --format=%H refs/exps/celery/stash | tail -n 1)
    mkdir -p "$exps/run/$rev"
    mv "$first" "$exps/celery/broker/processed"
}
mkdir -p outside/tmpx
echo precious >outside/tmpx/file
# its copy is said to be somewhere else: behind a symlink, another's, a symlink itself
again
ln -s "$PWD/outside" "$exps/tmplink"
echo "{\"root_dir\": \"$exps/tmplink/tmpx\", \"status\": 2}" >"$exps/run/$rev/$rev.run"
run states <<'END'
b Queued
a Failed
END
again
mkdir -p "$exps/standalone/tmpother"
echo "{\"root_dir\": \"$exps/standalone/tmpother\", \"status\": 2}" >"$exps/run/$rev/$rev.run"
quietly dvc queue status
run ls "$exps/standalone" <<'END'
tmpother
END
again
ln -s "$PWD/outside" "$exps/tmplink"
echo "{\"root_dir\": \"$exps/tmplink\", \"status\": 2}" >"$exps/run/$rev/$rev.run"
quietly dvc queue status
run cat "$exps/tmplink/tmpx/file" <<'END'
precious
END
# files that cannot be read
for suffix in run json lock; do
    again
    mkdir "$exps/run/$rev/$rev.$suffix"
    states
done >listed 2>&1
run cat listed <<'END'
b Queued
a Failed
b Queued
a Failed
b Queued
a Failed
END
# a half of one
again
printf '{"root_dir": "/' >"$exps/run/$rev/$rev.run"
run states <<'END'
b Queued
a Failed
END
# its commit was pruned: no ref may name it then
again
git update-ref -d refs/exps/celery/stash
git reflog expire --expire=now --all
git gc -q --prune=now
run states <<'END'
b Queued
a Failed
END
run git fsck --connectivity-only --no-dangling
run sh -c 'dvc queue start a 2>&1 | sed "s/[0-9a-f]\{40\}/(a)/"' <<'END'
ERROR: the Git object (a) is missing
END
# it was queued outside of the repository, says its message
again
sed -i 's/"cdvc_wdir": "[^"]*"/"cdvc_wdir": ".."/' "$exps"/celery/broker/in/*
run grep -c '"cdvc_wdir": ".."' "$exps"/celery/broker/in/* <<'END'
1
END
run sh -c 'dvc exp queue-task "$(ls .dvc/tmp/exps/celery/broker/in)" | head -n 1; dvc exp list --name-only' <<'END'
Reproducing experiment 'b'
b
END
# a message that cannot be written leaves no entry behind
quietly dvc exp remove b
again
quietly dvc queue remove --all
rm -r "$exps/celery/broker/in"
: >"$exps/celery/broker/in"
run sh -c 'dvc exp run --queue -S lr=9 >/dev/null 2>&1 || echo refused; git for-each-ref refs/exps/celery' <<'END'
refused
END
