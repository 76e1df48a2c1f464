# Git remotes: renaming there, a remote that refuses, names that look like options, experiments that are not here.
project
echo 1 >a
commit one
echo 2 >a
quietly dvc exp save -n e1 -m one
quietly dvc exp save -n e2 -m two
git init -q --bare origin.git
git remote add origin origin.git
quietly dvc exp push --no-cache origin
run dvc exp rename -g origin e1 e3 <<'END'
Renamed experiments: 'e1'
END
run dvc exp rename -g origin e3 e2 <<'END'
ERROR: Experiment conflicts with existing experiment 'e2'. To overwrite the existing experiment run:

	dvc exp rename -f ...


[exit 255]
END
run dvc exp list origin <<'END'
main:
	e2
	e3
END
mkdir -p sub
run sh -c 'cd sub && dvc exp list --name-only ../origin.git' <<'END'
e2
e3
END
run dvc exp list --name-only <<'END'
e1
e2
END
run dvc exp push --no-cache -- --upload-pack=touch e1 <<'END'
ERROR: '--upload-pack=touch' is not a valid Git remote or URL
[exit 255]
END
run dvc exp pull --no-cache -- '' e1 <<'END'
ERROR: '' is not a valid Git remote or URL
[exit 255]
END
# All but what is there already.
run dvc exp push --no-cache origin e1 e2 <<'END'
Experiment e2 is up to date on Git remote 'origin'.
Pushed experiment e1 to Git remote 'origin'.
To push cached outputs for this experiment to DVC remote storage,re-run this command without '--no-cache'.
END
quietly dvc exp remove -A
run dvc exp pull --no-cache -A origin <<'END'
Pulled experiment '['e1', 'e2', 'e3']' from Git remote 'origin'.
To pull cached outputs for this experimentfrom DVC remote storage,re-run this command without '--no-cache'.
END
# Pushed again after somebody put another one there.
echo 3 >a
quietly dvc exp save -f -n e1 -m other
run dvc exp push --no-cache origin <<'END'
Local experiment e1 has diverged from remote experiment with the same name.
To override the remote experiment re-run with '--force'.
Experiment e2 and e3 are up to date on Git remote 'origin'.
To push cached outputs for this experiment to DVC remote storage,re-run this command without '--no-cache'.
END
run dvc exp pull --no-cache origin e1 <<'END'
Local experiment '['e1']' has diverged from remote experiment with the same name. To override the local experiment re-run with '--force'.
No experiments to pull.
To pull cached outputs for this experimentfrom DVC remote storage,re-run this command without '--no-cache'.
END
run dvc exp pull --no-cache -f origin e1 <<'END'
Pulled experiment '['e1']' from Git remote 'origin'.
To pull cached outputs for this experimentfrom DVC remote storage,re-run this command without '--no-cache'.
END
run sh -c 'git log -1 --format=%s "$(git for-each-ref --format="%(refname)" refs/exps | grep e1)"' <<'END'
one
END
# A remote that refuses.
mkdir -p origin.git/hooks
printf '#!/bin/sh\nexit 1\n' >origin.git/hooks/pre-receive
chmod +x origin.git/hooks/pre-receive
quietly dvc exp save -n e9 -m nine
run sh -c 'dvc exp push --no-cache origin e9 2>&1 | head -n 1 | cut -c 1-40' <<'END'
ERROR: unexpected error - 'git push' fai
END
run sh -c 'dvc exp remove -g origin e1 2>&1 | head -n 1 | cut -c 1-40' <<'END'
ERROR: unexpected error - 'git push' fai
END
