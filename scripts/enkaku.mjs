// Settings of other programs name this file, which was the command line.
import './enkaku.cjs';
