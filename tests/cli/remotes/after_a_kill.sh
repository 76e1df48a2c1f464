# What a killed run had recorded is completed before anything is pushed, fetched or pulled: its outputs are among them.
# A large dvc.lock is not written after each stage (src/pipeline/lock_edits.h).
project
file dvc.yaml <<-'TXT'
	stages:
	  one:
	    cmd: cat params.yaml >one; echo one >>one
	    deps: [params.yaml]
	    outs: [one]
	  two:
	    cmd: cat params.yaml >two; echo two >>two
	    deps: [params.yaml, one]
	    outs: [two]
	  three:
	    cmd: if [ -e killer ]; then kill -9 "$PPID"; fi
	    deps: [two]
TXT
echo 'lr: 1' >params.yaml
quietly dvc repro
for i in $(seq 2000); do printf '  gone-%s:\n    cmd: a stage that is no longer in dvc.yaml\n' "$i"; done >>dvc.lock
quietly dvc remote add -d store "$PWD/../ext/store"
quietly dvc push
cp -r . ../ext/new
cd ../ext/new
echo 'lr: 2' >params.yaml
: >killer
dvc repro >words 2>&1 || :
for use in push fetch pull; do cp -r . "../$use"; done

cd ../push
run dvc push <<'END'
2 files pushed
END

cd ../fetch
rm -rf .dvc/cache
run dvc fetch <<'END'
2 files fetched
END
run sh -c 'cat .dvc/cache/files/md5/*/* | sort' <<'END'
lr: 2
lr: 2
one
two
END

cd ../pull
rm one two
run dvc pull <<'END'
A       one
A       two
2 files added
END
run cat one two <<'END'
lr: 2
one
lr: 2
two
END
