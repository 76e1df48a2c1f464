# A command of several lines, quotes and special characters, in the lock file.
project
file dvc.yaml <<-'TXT'
	stages:
	  lines:
	    cmd: |
	      echo "one" >out
	      echo 'two: #2' >>out
	    outs: [out]
	  long:
	    cmd: echo --alpha one --beta two --gamma three --delta four --epsilon five --zeta six --eta seven >long
	    outs: [long]
	  quotes:
	    cmd: 'echo "it''s" > quotes # comment'
	    outs: [quotes]
	  folded:
	    cmd: >-
	      echo a
	      b
	      > folded
	    outs: [folded]
	  dollar:
	    cmd: echo $((1 + 2)) > dollar
	    outs: [dollar]
TXT
run dvc repro
run dvc repro
