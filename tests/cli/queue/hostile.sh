# What somebody else put into the queue: arguments that would run code do not, and a name that leads elsewhere makes no ref there.
command -v python3 >/dev/null || skip 'no python3'
project
small_pipeline
commit pipeline
in=$PWD/.dvc/tmp/exps/celery/broker/in
# put STASH NAME   a message for it, made from the first one
put() {
    python3 - "$(find "$in" -name '*.msg' | sort | tail -n 1)" "$in" "$1" "$2" <<-'PY'
	import base64, json, sys
	first, directory, stash, name = sys.argv[1:]
	top = json.load(open(first))
	body = json.loads(base64.b64decode(top["body"]))
	body[0][0].update(stash_rev=stash, name=name)
	top["body"] = base64.b64encode(json.dumps(body).encode()).decode()
	top["headers"]["id"] = stash[:8] + top["headers"]["id"][8:]
	json.dump(top, open("%s/0_%s.celery.msg" % (directory, stash), "w"))
	PY
}
# stash_with PICKLE   the stash commit of a task with these arguments
stash_with() {
    index=$PWD/.dvc/tmp/index
    blob=$(printf %b "$1" | git hash-object -w --stdin)
    GIT_INDEX_FILE=$index command git read-tree HEAD
    GIT_INDEX_FILE=$index command git update-index --add --cacheinfo "100644,$blob,.dvc/tmp/repro.dat"
    base=$(git rev-parse HEAD)
    git commit-tree -p HEAD -p HEAD -m "dvc-exp:$base:$base:bad" "$(GIT_INDEX_FILE=$index command git write-tree)"
}
quietly dvc exp run --queue -n good -S lr=2
bad=$(stash_with "\0200\0002cposix\nsystem\n(S'touch $PWD/owned'\ntR.")
put "$bad" bad
# it would, if Python read it
git cat-file blob "$bad:.dvc/tmp/repro.dat" >.dvc/tmp/pickle
quietly python3 -c 'import pickle; pickle.load(open(".dvc/tmp/pickle", "rb"))'
quietly rm owned
run sh -c 'dvc exp run --run-all 2>&1 | grep -E "^(ERROR|Failed|Ran)"' <<'END'
ERROR: queued by an incompatible version of DVC: pickled data cannot be read: an opcode that is no data at byte 2
Failed to reproduce experiment(s) 'bad'
Ran experiment(s): good
END
run sh -c 'dvc queue status | awk "NF > 2 && !/Worker|Task/ {print \$2, \$NF}"' <<'END'
bad Failed
good Success
END
run test -e owned <<'END'
[exit 1]
END
# a name with ..
quietly dvc queue remove --all
quietly dvc exp run --queue -n good2 -S lr=3
put "$(git rev-parse refs/exps/celery/stash)" ../../../heads/elsewhere
rm "$(find "$in" -name '*.msg' | sort | tail -n 1)"
run sh -c 'dvc exp run --run-all 2>&1 | grep -E "^(ERROR|Failed|Ran)" | sed "s|exps/../[0-9a-f]*|exps/(base)|"' <<'END'
ERROR: 'refs/exps/(base)/../../../heads/elsewhere' is not a valid ref name
Failed to reproduce experiment(s) '../../../heads/elsewhere'
END
run git for-each-ref --format='%(refname)' refs/heads refs/elsewhere <<'END'
refs/heads/main
END
run git fsck --connectivity-only --no-dangling
run git for-each-ref --format='%(refname:lstrip=4)' 'refs/exps/*/*/*' <<'END'
good
END
