# What cannot be set is named, and nothing is changed.
project
small_pipeline
file params.yaml <<-'TXT'
	lr: 0.1
	model:
	  learning_rate: 0.1
TXT
commit pipeline
run dvc exp run -S learning_rate=0.5 <<'END'
ERROR: Invalid `--set-param` value: Could not override 'learning_rate'.
To append to your config use +learning_rate=0.5: Key 'learning_rate' is not in struct
    full_key: learning_rate
    object_type=dict
[exit 255]
END
run dvc exp run -S lr <<'END'
ERROR: unexpected error - Error parsing override 'lr'
missing EQUAL at '<EOF>'
See https://hydra.cc/docs/1.2/advanced/override_grammar/basic for details

Having any troubles? Hit us up at https://dvc.org/support, we are always happy to help!
[exit 255]
END
run dvc exp run -S lr=1,2 <<'END'
ERROR: Sweep overrides can't be used without `--queue`
[exit 255]
END
run dvc exp run -S nosuch.yaml:lr=1 <<'END'
ERROR: Invalid `--set-param` value: Could not override 'lr'.
To append to your config use +lr=1: Key 'lr' is not in struct
    full_key: lr
    object_type=dict
[exit 255]
END
run git status --short
